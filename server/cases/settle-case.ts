import { close, isSettled, type Standing } from '@denwaban/domain/cases';
import { isRefusal } from '@denwaban/domain/refusals';
import * as callbacks from '../callbacks/store.ts';
import { owedIn } from '../complaints/owed.ts';
import { record } from '../events/record.ts';
import { closeMerged } from '../relations/close-along.ts';
import * as relations from '../relations/store.ts';
import * as relays from '../relays/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as store from './store.ts';

/**
 * Closes a case that has nothing left to wait for: with a promise still open it does not close. What is part of another may
 * have been all that one waited for.
 */
export async function settleCase(tx: AgencyTx, id: string, standing: Standing): Promise<void> {
  const found = await store.lock(tx, id);
  if (found && found.mergedInto !== null)
    return settleCase(tx, found.mergedInto, await standingOf(tx, found.mergedInto));
  if (!found || !isSettled(found, standing) || (await store.isAwaited(tx, await relations.together(tx, id)))) return;
  const change = close(found, null, await owedIn(tx, id), tx.now);
  if (isRefusal(change)) return;
  await store.saveState(tx, change.case);
  await record(tx, ...change.events);
  await closeMerged(tx, id, null);
}

/** What has become of what a case set going. */
export async function standingOf(tx: AgencyTx, about: string): Promise<Standing> {
  const relay = await relays.ofCase(tx, about);
  const callback = await callbacks.ofCase(tx, about);
  const received = relay?.state.is === 'acknowledged' || relay?.state.is === 'reported';
  return { received, calledBack: callback?.state.is === 'done' };
}
