import { type Check, type CheckAnswer, dueAt, isHeld } from '@denwaban/domain/checks';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { wait } from '../shell/due.ts';
import * as store from './store.ts';

/** A report is to be looked at, from the moment its case is opened. */
export async function beginCheck(tx: AgencyTx, { check, events }: CheckAnswer): Promise<void> {
  await store.add(tx, check);
  await waitFor(tx, check);
  await record(tx, ...events);
}

/** Keeps what has become of a check. Of a report that is let go the event has its relay planned. */
export async function keep(tx: AgencyTx, before: Check, { check, events }: CheckAnswer): Promise<void> {
  if (check === before) return waitFor(tx, check);
  await store.save(tx, check);
  if (isHeld(before) && !isHeld(check)) await store.letGo(tx, check);
  await waitFor(tx, check);
  await record(tx, ...events);
}

/** When it goes by itself. */
function waitFor(tx: AgencyTx, check: Check): Promise<void> {
  return wait(tx, { word: 'check', id: check.case, client: check.client, at: dueAt(check) });
}
