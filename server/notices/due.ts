import { pass } from '@denwaban/domain/notices';
import { record } from '../events/record.ts';
import { type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Due, wait } from '../shell/due.ts';
import { waitFor } from './keep.ts';
import * as store from './store.ts';

/** A notice’s time has come, or is over: the desks that show it ask again. */
export async function noticeDue(books: Books, { agency, id }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const notice = await store.lock(tx, id);
    if (!notice) return wait(tx, { word: 'notice', id, client: null, at: null });
    await record(tx, ...pass(notice, tx.now));
    await waitFor(tx, notice);
  });
}
