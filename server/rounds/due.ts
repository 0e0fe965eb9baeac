import { dueAt, lapse, type Round, usualRules } from '@denwaban/domain/rounds';
import * as cases from '../cases/store.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Due, wait } from '../shell/due.ts';
import { keep, waitFor } from './keep.ts';
import * as store from './store.ts';
import { whom } from './whom.ts';

/** The clock speaks to a round: nobody has rung anybody, or the list begins again with the people as they are now. */
export async function roundDue(books: Books, { agency, id }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const round = await store.lock(tx, id);
    if (!round) return wait(tx, { word: 'round', id, client: null, at: null });
    await heardTheClock(tx, round);
  });
}

async function heardTheClock(tx: AgencyTx, round: Round): Promise<void> {
  const at = dueAt(round);
  if (at === null || at > tx.now) return waitFor(tx, round);
  const about = await cases.find(tx, round.case);
  await keep(tx, round, lapse(round, about ? await whom(tx, about, round.accused) : [], usualRules, tx.now));
}
