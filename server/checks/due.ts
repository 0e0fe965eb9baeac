import { release } from '@denwaban/domain/checks';
import { type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Due, wait } from '../shell/due.ts';
import { keep } from './keep.ts';
import * as store from './store.ts';

/** Nobody looked at a report in time: it goes. */
export async function checkDue(books: Books, { agency, id }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const check = await store.lock(tx, id);
    if (!check) return wait(tx, { word: 'check', id, client: null, at: null });
    await keep(tx, check, release(check, tx.now));
  });
}
