// A story: the cast on a fresh database, at a time that moves only when the story says so. Its people speak the public API.
import { editLine } from '@denwaban/api/lines';
import { getBoard } from '@denwaban/api/routing';
import { getUsage } from '@denwaban/api/usage';
import { instantOf } from '@denwaban/domain/hours';
import type { Post } from '@denwaban/server/post/post.ts';
import { freshDatabase } from '@denwaban/server/testing/database.ts';
import { quickPasswords } from '@denwaban/server/testing/passwords.ts';
import { Client } from 'pg';
import { cast } from '../database/cast/index.ts';
import { bringFiles } from '../database/cast/lookups.ts';
import { raiseCast } from '../database/cast/raise.ts';
import { type SignIn, signIns } from '../database/cast/sign-ins.ts';
import { type Person, stranger } from './asking.ts';
import { caller } from './people/caller.ts';
import { contact, linkHolder } from './people/contact.ts';
import { operator } from './people/operator.ts';
import { pbx } from './people/pbx.ts';
import { webCaller } from './people/web-caller.ts';
import { letterbox, tokenIn } from './post.ts';
import { openWorld, type World } from './world.ts';

type Passing = { days?: number; hours?: number; minutes?: number; seconds?: number };
type Operator = 'suzuki' | 'takahashi' | 'ito' | 'watanabe';

export type Story = Awaited<ReturnType<typeof openStory>>;

/** `at` is read on a Tokyo clock: `2026-11-20T10:00`. */
export async function openStory({ at, carrier }: { at: string; carrier?: Post }) {
  const database = await freshDatabase();
  const post = letterbox();
  const { url: ownerUrl, secret } = database;
  const world = await openWorld({
    ...{ ownerUrl, secret, at: tokyo(at), post: carrier ?? post },
    passwords: quickPasswords,
  });
  await raiseCast(world.house.books);
  const named = people(world);
  let visitors = 0;
  return {
    cast,
    /** What was sent, unless the story has a carrier of its own. */
    post,
    clock: clockOf(world),
    operator: (name: Operator) => operator(named(cast.minato.staff[name].email)),
    /** The same person, signed in once more on another machine. */
    atAnotherDesk: (name: Operator) => operator(world.person(whoHas(cast.minato.staff[name].email))),
    contact: (email: string) => contact(named(email)),
    caller: (from: string) => caller(named(cast.minato.staff.kato.email), from),
    webCaller: (button: { buttonKey: string }) =>
      webCaller(stranger(world.wireFrom(`198.51.100.${++visitors}`)), button.buttonKey),
    /** Whoever holds the last report that came to this address. */
    linkSentTo: (address: string) => linkHolder(stranger(world.wire), tokenIn(post.lastReportTo(address))),
    linkIn: (letter: { text: string }) => linkHolder(stranger(world.wire), tokenIn(letter)),
    board: () => named(cast.minato.staff.watanabe.email).asks(getBoard),
    usageOf: (client: { id: string }) =>
      named(cast.minato.staff.nakamura.email).asks(getUsage, { params: { client: client.id }, query: {} }),
    person: named,
    /** An existing exchange whose extensions are these operators'. */
    pbx: (extensions: Record<string, string>) => pbx(world, named(cast.minato.staff.kato.email), extensions),
    /** From now on this number rings at that exchange. */
    ringsByPbx: ({ id, label, number }: { id: string; label: string; number: string | null }) =>
      named(cast.minato.staff.kato.email).asks(editLine, {
        params: { id },
        body: { label, number, state: 'open', exchange: 'cti' },
      }),
    /** Past every wall, by nothing of ours: what stands in the tables. */
    books: async (sql: string, values: unknown[] = []) => {
      const owner = new Client({ connectionString: ownerUrl });
      await owner.connect();
      try {
        return (await owner.query<Record<string, string & number>>(sql, values)).rows;
      } finally {
        await owner.end();
      }
    },
    /** Whoever knows an address or a code, and is nobody of the cast. */
    stranger: stranger(world.wire),
    /** The clients' own systems leave their files of the day. */
    filesArrive: () => bringFiles(world.house.books),
    end: async () => {
      await world.end();
      await database.drop();
    },
  };
}

function clockOf({ clock, to }: World) {
  return {
    now: clock.now,
    forward: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Passing) =>
      to(new Date(clock.now().getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000)),
    to: (at: string) => to(tokyo(at)),
    at: tokyo,
  };
}

/** Everybody keeps the one session they opened. */
function people(world: World): (email: string) => Person {
  const known = new Map<string, Person>();
  return (email) => {
    const person = known.get(email) ?? world.person(whoHas(email));
    known.set(email, person);
    return person;
  };
}

function whoHas(email: string): SignIn {
  const who = signIns.find((each) => each.email === email);
  if (!who) throw new Error(`${email} is not of the cast`);
  return who;
}

export function tokyo(at: string): Date {
  const [day = '', time = ''] = at.split('T');
  return instantOf(day, time);
}
