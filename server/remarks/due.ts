import { lapse } from '@denwaban/domain/remarks';
import { type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Due, wait } from '../shell/due.ts';
import { keep, waitFor } from './keep.ts';
import * as store from './store.ts';
import { toSupervisors } from './tell.ts';

/** Nobody has listened again in time: the supervisors are told once more. */
export async function remarkDue(books: Books, { agency, id }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const remark = await store.lock(tx, id);
    if (!remark) return wait(tx, { word: 'remark', id, client: null, at: null });
    const answer = lapse(remark, tx.now);
    if (answer.remark === remark) return waitFor(tx, remark);
    await keep(tx, answer);
    await toSupervisors(tx, answer.remark, 'overdue');
  });
}
