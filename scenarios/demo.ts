import * as calls from '@denwaban/server/calls/lists/store.ts';
import type { House } from '@denwaban/server/house.ts';
import { assessAgain } from '@denwaban/server/risks/assess-case.ts';
import { type Books, inAgency, theHouse } from '@denwaban/server/shell/agency.ts';
import { cast, demoPassword } from '../database/cast/index.ts';
import { bringFiles } from '../database/cast/lookups.ts';
import { raiseMenus } from '../database/cast/menus.ts';
import { raiseNewcomers } from '../database/cast/newcomers.ts';
import { raiseNumbers } from '../database/cast/numbers.ts';
import { raiseCast } from '../database/cast/raise.ts';
import { admit, signIns } from '../database/cast/sign-ins.ts';
import { raiseTransfers } from '../database/cast/transfers.ts';
import { seedHistory } from './history/seed-history.ts';

type Demo = { house: House; ownerUrl: string; secret: string; progress(line: string): void };

/** The demo world: the cast with their way in and, where nobody has rung yet, three weeks of history up to the present. */
export async function raiseDemo({ house, ownerUrl, secret, progress }: Demo): Promise<void> {
  await raiseCast(house.books);
  await admit(house.books, house.signIn.createPerson);
  if (await nobodyHasRung(house.books)) {
    const until = house.books.clock.now();
    const tell = seldom(progress);
    tell(0);
    await seedHistory({ ownerUrl, secret, until, days: 21, seed: 7, progress: tell });
    await raiseNewcomers(house.books);
    await raiseNumbers(house.books);
    await raiseTransfers(house.books);
    await raiseMenus(house.books);
    // The hours of the past went by without their lists; the next one is an hour away.
    await inAgency(house.books, ofMinato, (tx) => assessAgain(tx, 'all_open'));
  }
  await bringFiles(house.books);
  progress(signInWords());
}

const ofMinato = { as: 'staff', agency: cast.minato.id, by: theHouse } as const;

function nobodyHasRung(books: Books): Promise<boolean> {
  return inAgency(books, ofMinato, async (tx) => (await calls.page(tx, { limit: 1 })).length === 0);
}

function seldom(progress: (line: string) => void): (share: number) => void {
  let next = 0;
  return (share) => {
    if (share < next) return;
    progress(`見本の3週間を用意しています / preparing three weeks of demo history: ${Math.round(share * 100)}%`);
    next = Math.min(1, share + 0.1);
  };
}

function signInWords(): string {
  const shown = signIns.filter(({ agency }) => agency === cast.minato.id);
  const lines = shown.map(
    ({ email, company, name, role }) => `  ${email.padEnd(24)} ${role.padEnd(11)} ${name}（${company}）`,
  );
  return [`見本のサインイン / demo sign-ins (password: ${demoPassword})`, ...lines].join('\n');
}
