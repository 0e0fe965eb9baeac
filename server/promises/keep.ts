import { dueAt, type MadePromise, type PromiseAnswer } from '@denwaban/domain/promises';
import { settleCase, standingOf } from '../cases/settle-case.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { wait } from '../shell/due.ts';
import * as store from './store.ts';

/** Keeps what has become of a promise, with the wait for its time; the last one settled may be all its case waited for. */
export async function keep(tx: AgencyTx, { promise, events }: PromiseAnswer): Promise<void> {
  await store.save(tx, promise);
  await waitFor(tx, promise);
  await record(tx, ...events);
  if (promise.state.is !== 'open') await settleCase(tx, promise.case, await standingOf(tx, promise.case));
}

/** When its time comes. */
export function waitFor(tx: AgencyTx, promise: MadePromise): Promise<void> {
  return wait(tx, { word: 'promise', id: promise.id, client: promise.client, at: dueAt(promise) });
}
