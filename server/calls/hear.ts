import type { Call, Fact } from '@denwaban/domain/calls';
import { deskRung } from '../menus/ring-desk.ts';
import { distribute } from '../routing/distribute.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as store from './store.ts';
import { takeIn } from './take-in.ts';

/** Hears a fact about a call, one after the other. Null where the agency has no such call. */
export async function hear(tx: AgencyTx, id: string, fact: Fact): Promise<Call | null> {
  const call = await store.lock(tx, id);
  return call && heard(tx, call, fact);
}

/**
 * The same for a call whose row this transaction has locked already. Who waits and who became free are brought together, and whom a
 * menu leads to the client's own telephone, for them it is rung.
 */
export async function heard(tx: AgencyTx, call: Call, fact: Fact): Promise<Call> {
  const { call: changed, hands } = await takeIn(tx, call, fact);
  if (hands === 'freed' || (changed !== call && (changed.state.is === 'waiting' || changed.state.is === 'kept')))
    distribute(tx);
  const next = changed === call ? null : await deskRung(tx, changed);
  return next ? heard(tx, changed, next) : changed;
}
