import { lapse } from '@denwaban/domain/tasks';
import { type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Due, wait } from '../shell/due.ts';
import { keep, waitFor } from './keep.ts';
import * as store from './store.ts';
import { tellOf } from './tell.ts';

/** A task's clock has run out: said once, to the client's owners too. */
export async function taskDue(books: Books, { agency, id }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const task = await store.lock(tx, id);
    if (!task) return wait(tx, { word: 'task', id, client: null, at: null });
    const answer = lapse(task, tx.now);
    if (answer.task === task) return waitFor(tx, task);
    await keep(tx, answer);
    await tellOf(tx, answer.task, 'overdue');
  });
}
