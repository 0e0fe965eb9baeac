import { dueAt, type MissedCall, type MissedCallAnswer } from '@denwaban/domain/missed-calls';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { wait } from '../shell/due.ts';
import * as store from './store.ts';

/** Keeps what has become of a missed call, with the wait for its clock. */
export async function keep(tx: AgencyTx, { missed, events }: MissedCallAnswer): Promise<void> {
  if (events.length === 0) return;
  await store.save(tx, missed);
  await waitFor(tx, missed);
  await record(tx, ...events);
}

/** When its clock has something to say. */
export function waitFor(tx: AgencyTx, missed: MissedCall): Promise<void> {
  return wait(tx, { word: 'missed_call', id: missed.id, client: missed.client, at: dueAt(missed) });
}
