import { type Callback, type CallbackAnswer, dueAt } from '@denwaban/domain/callbacks';
import { settleCase } from '../cases/settle-case.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { wait } from '../shell/due.ts';
import * as store from './store.ts';

/** Keeps what has become of a callback, with the wait for its clock; one that is done may be all its case waited for. */
export async function keep(tx: AgencyTx, before: Callback, { callback, events }: CallbackAnswer): Promise<void> {
  if (callback === before) return;
  await store.save(tx, callback);
  await waitFor(tx, callback);
  await record(tx, ...events);
  if (callback.state.is === 'done') await settleCase(tx, callback.case, { received: false, calledBack: true });
}

/** When its clock has something to say. */
export function waitFor(tx: AgencyTx, callback: Callback): Promise<void> {
  return wait(tx, { word: 'callback', id: callback.id, client: callback.client, at: dueAt(callback) });
}
