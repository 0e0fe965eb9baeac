import { lapse } from '@denwaban/domain/callbacks';
import { type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Due, wait } from '../shell/due.ts';
import { keep, waitFor } from './keep.ts';
import * as store from './store.ts';

/** A callback's clock has run out: said once for each target. */
export async function callbackDue(books: Books, { agency, id }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const callback = await store.lock(tx, id);
    if (!callback) return wait(tx, { word: 'callback', id, client: null, at: null });
    const answer = lapse(callback, tx.now);
    return answer.callback === callback ? waitFor(tx, callback) : keep(tx, callback, answer);
  });
}
