import { dueAt, type Task, type TaskAnswer } from '@denwaban/domain/tasks';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { wait } from '../shell/due.ts';
import * as store from './store.ts';

/** Keeps what has become of a task, with the wait for its clock. */
export async function keep(tx: AgencyTx, { task, events }: TaskAnswer): Promise<void> {
  await store.save(tx, task);
  await waitFor(tx, task);
  await record(tx, ...events);
}

/** When its clock has something to say. */
export function waitFor(tx: AgencyTx, task: Task): Promise<void> {
  return wait(tx, { word: 'task', id: task.id, client: task.client, at: dueAt(task) });
}
