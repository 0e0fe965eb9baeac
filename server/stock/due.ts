import { lapse } from '@denwaban/domain/stock';
import { type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Due, wait } from '../shell/due.ts';
import { keep } from './keep.ts';
import * as store from './store.ts';

/** The last day of a lending is over, or its number has cooled. */
export async function lendingDue(books: Books, { agency, id }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const lending = await store.lockLending(tx, id);
    const answer = lending && lapse(lending, tx.now);
    if (!answer) return wait(tx, { word: 'lending', id, client: null, at: null });
    await keep(tx, answer);
    if (answer.lending.overAt) await store.forgetRings(tx, answer.lending.stock);
  });
}
