import { close, isSettled, type Standing } from '@denwaban/domain/cases';
import { isRefusal } from '@denwaban/domain/refusals';
import { owedIn } from '../complaints/owed.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as store from './store.ts';

/** Closes a case that has nothing left to wait for: with a promise still open it does not close. */
export async function settleCase(tx: AgencyTx, id: string, standing: Standing): Promise<void> {
  const found = await store.lock(tx, id);
  if (!found || !isSettled(found, standing) || (await store.isAwaited(tx, id))) return;
  const change = close(found, null, await owedIn(tx, id), tx.now);
  if (isRefusal(change)) return;
  await store.saveState(tx, change.case);
  await record(tx, ...change.events);
}
