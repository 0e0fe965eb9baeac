// A town: two agencies with a life behind them and callers on the line, so that there is something of everything to be leaked.
import { freshDatabase } from '@denwaban/server/testing/database.ts';
import { quickPasswords } from '@denwaban/server/testing/passwords.ts';
import { cast } from '../../../database/cast/index.ts';
import { raiseCast } from '../../../database/cast/raise.ts';
import { signIns } from '../../../database/cast/sign-ins.ts';
import type { Person } from '../../asking.ts';
import { letterbox } from '../../post.ts';
import { tokyo } from '../../story.ts';
import { openWorld, type World } from '../../world.ts';
import { companyIn } from './company.ts';
import { factorsOf } from './factors.ts';
import { callers } from './live-calls.ts';
import { writesInVain } from './notices.ts';
import { firstMessage, laterLife } from './past.ts';
import { speaker, switchboard, trialLine, withLines } from './switchboard.ts';

export type Town = Awaited<ReturnType<typeof openTown>>;

/** A Friday afternoon: さくら通販 and あおば歯科 of the one agency, さくら屋 of the other. */
export async function openTown() {
  const database = await freshDatabase();
  const post = letterbox();
  const { url: ownerUrl, secret } = database;
  const at = tokyo('2026-11-20T10:00');
  const world = await openWorld({ ownerUrl, secret, at, post, passwords: quickPasswords });
  await raiseCast(world.house.books);
  world.house.books.switchboard = switchboard;
  world.house.books.trialLine = trialLine;
  world.house.books.speaker = speaker;
  world.house.books.exchanges = withLines(world.house.books.exchanges);
  const person = peopleOf(world);
  const here = { world, post, person };
  const { suzuki, kato } = cast.minato.staff;
  const { goto, mizuno } = cast.nagoya.staff;
  const sakura = companyIn(here, cast.sakura, { operator: suzuki, manager: kato, caller: '山本 和子' });
  const aoba = companyIn(here, cast.aoba, { operator: suzuki, manager: kato, caller: '西野 弘樹' });
  const sakuraya = companyIn(here, cast.sakuraya, { operator: goto, manager: mizuno, caller: '名取 志乃' });
  await writesInVain(here, [sakura, aoba, sakuraya]);
  const [first, second, third] = [await firstMessage(sakura), await firstMessage(aoba), await firstMessage(sakuraya)];
  // Nobody acknowledges, until everybody in the chain has been asked.
  await world.to(tokyo('2026-11-20T15:00'));
  const past = {
    sakura: await laterLife(sakura, first),
    aoba: await laterLife(aoba, second),
    sakuraya: await laterLife(sakuraya, third),
  };
  const factors = {
    sakura: await factorsOf(sakura, here),
    aoba: await factorsOf(aoba, here),
    sakuraya: await factorsOf(sakuraya, here),
  };
  const places = await callers({ sakura, aoba, sakuraya, past, factors, person });
  return {
    ...{ world, person, places, ownerUrl },
    end: async () => {
      await world.end();
      await database.drop();
    },
  };
}

export type Here = { world: World; post: ReturnType<typeof letterbox>; person(email: string): Person };

function peopleOf(world: World): Here['person'] {
  const known = new Map(signIns.map((who) => [who.email, world.person(who)]));
  return (email) => known.get(email) as Person;
}
