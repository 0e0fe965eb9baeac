import { dueAt, type Remark, type RemarkAnswer } from '@denwaban/domain/remarks';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { wait } from '../shell/due.ts';
import * as store from './store.ts';

/** Keeps what has become of a remark, with the wait for its clock. */
export async function keep(tx: AgencyTx, { remark, events }: RemarkAnswer): Promise<void> {
  await store.save(tx, remark);
  await waitFor(tx, remark);
  await record(tx, ...events);
}

/** When its clock has something to say. */
export function waitFor(tx: AgencyTx, remark: Remark): Promise<void> {
  return wait(tx, { word: 'remark', id: remark.id, client: remark.client, at: dueAt(remark) });
}
