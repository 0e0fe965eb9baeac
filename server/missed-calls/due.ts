import { lapse } from '@denwaban/domain/missed-calls';
import { type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Due, wait } from '../shell/due.ts';
import { keep, waitFor } from './keep.ts';
import * as store from './store.ts';

/** A missed call's clock has run out: said once. */
export async function missedCallDue(books: Books, { agency, id }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const missed = await store.lock(tx, id);
    if (!missed) return wait(tx, { word: 'missed_call', id, client: null, at: null });
    const answer = lapse(missed, tx.now);
    return answer.missed === missed ? waitFor(tx, missed) : keep(tx, answer);
  });
}
