import { type Complaint, type ComplaintAnswer, dueAt } from '@denwaban/domain/complaints';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { wait } from '../shell/due.ts';
import * as store from './store.ts';

/** Keeps what has become of a complaint, with the wait for its clock. */
export async function keep(tx: AgencyTx, { complaint, events }: ComplaintAnswer): Promise<void> {
  await (tx.scope.as === 'staff' ? store.saveJudgement(tx, complaint) : store.save(tx, complaint));
  await waitFor(tx, complaint);
  await record(tx, ...events);
}

/** When its clock has something to say. */
export function waitFor(tx: AgencyTx, complaint: Complaint): Promise<void> {
  return wait(tx, { word: 'complaint', id: complaint.case, client: complaint.client, at: dueAt(complaint) });
}
