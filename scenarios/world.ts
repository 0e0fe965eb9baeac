// A world is a house on a pretend clock: its waits are over when time is moved, its jobs are done when somebody has acted.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserExchange } from '@denwaban/server/exchange/browser/browser.ts';
import { ctiExchange } from '@denwaban/server/exchange/cti/cti.ts';
import { manualExchange } from '@denwaban/server/exchange/manual/manual.ts';
import { buildHouse, type House } from '@denwaban/server/house.ts';
import type { Post } from '@denwaban/server/post/post.ts';
import { type Config, isConfigProblems, readConfig } from '@denwaban/server/shell/config.ts';
import type { Passwords } from '@denwaban/server/signin/library.ts';
import { demoPassword } from '../database/cast/index.ts';
import { admit, type SignIn } from '../database/cast/sign-ins.ts';
import { type Person, signedIn, type Wire } from './asking.ts';
import { type PretendClock, pretendClock } from './clock.ts';
import { type Ringing, storyExchange } from './exchange.ts';
import { hurriedly, queued } from './settling.ts';

export type World = {
  house: House;
  clock: PretendClock;
  wire: Wire;
  /** A wire that leads here from somewhere else: visitors are told apart by where they come from. */
  wireFrom(address: string): Wire;
  /** One of the cast, who signs in when they first ask something. */
  person(who: SignIn): Person;
  /** Lets time pass, with everything that falls due on the way, in order. */
  to(at: Date): Promise<void>;
  end(): Promise<void>;
};

type WorldOptions = {
  ownerUrl: string;
  secret: string;
  at: Date;
  post: Post;
  rings?: (ringing: Ringing) => void;
  /** For a long past: see settling.ts. */
  hurried?: true;
  /** Where no other house will ever read them. */
  passwords?: Passwords;
};

export async function openWorld({
  ownerUrl,
  secret,
  at,
  post,
  rings = () => {},
  hurried,
  passwords,
}: WorldOptions): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'denwaban-world-'));
  const clock = pretendClock(at);
  const exchanges = [browserExchange(), manualExchange(), ctiExchange(), storyExchange(rings)];
  const house = await buildHouse({ config: configIn(folder), ownerUrl, secret, clock, exchanges, passwords });
  house.books.post = post;
  const settling = hurried ? hurriedly(house) : queued(house);
  const wire = wireInto(house, settling.jobs);
  return {
    ...{ house, clock, wire },
    wireFrom: (address) => wireInto(house, settling.jobs, address),
    person: (who) => personIn(house, wire, who),
    to: (moment) => letPass(house, { clock, settle: settling.all, until: moment }),
    end: async () => {
      await house.stop();
      await rm(folder, { recursive: true });
    },
  };
}

function configIn(folder: string): Config {
  const config = readConfig({ DENWABAN_DATA: folder, DENWABAN_PRETEND: 'on', DENWABAN_DEMO: 'off' });
  if (isConfigProblems(config)) throw new Error('the settings of a world are wrong');
  return config;
}

/** Whatever somebody's request has set off is done before the next one asks. */
function wireInto({ server }: House, settle: () => Promise<void>, remoteAddress = '127.0.0.1'): Wire {
  return async ({ method, path, cookie, body }) => {
    const headers = { 'accept-language': 'en', ...(cookie ? { cookie } : {}) };
    const payload = body === undefined ? {} : { payload: body as object };
    const answer = await server.inject({
      method: method as 'GET',
      url: `/api${path}`,
      headers,
      remoteAddress,
      ...payload,
    });
    if (method !== 'GET') await settle();
    return { status: answer.statusCode, text: answer.body, setCookie: [answer.headers['set-cookie'] ?? []].flat() };
  };
}

function personIn({ books, signIn }: House, wire: Wire, who: SignIn): Person {
  return signedIn(wire, async () => {
    await admit(books, signIn.createPerson, [who]);
    return { email: who.email, password: demoPassword };
  });
}

type Passing = { clock: PretendClock; settle(): Promise<void>; until: Date };

async function letPass(house: House, { clock, settle, until }: Passing): Promise<void> {
  for (let due = await nextDue(house, until); due; due = await nextDue(house, until)) {
    if (due <= clock.now()) throw new Error('what was due could not be done');
    clock.set(due);
    await settle();
  }
  clock.set(until);
}

async function nextDue({ books }: House, until: Date): Promise<Date | null> {
  const { rows } = await books.pool.query<{ at: Date | null }>('select min(due_at) as at from due where due_at <= $1', [
    until,
  ]);
  return rows[0]?.at ?? null;
}
