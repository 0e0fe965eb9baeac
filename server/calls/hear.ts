import { advance, type Call, dueAt, type Fact, standardRules } from '@denwaban/domain/calls';
import * as contracts from '../contracts/store.ts';
import { record } from '../events/record.ts';
import { carryOut } from '../exchange/carry-out.ts';
import { distribute } from '../routing/distribute.ts';
import { hand } from '../routing/hand.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { wait } from '../shell/due.ts';
import * as store from './store.ts';

/**
 * Hears a fact about a call: the row is locked, the rulebook says what the call becomes, and the new state, its events,
 * its wait and the commands it gives are saved together. Null where the agency has no such call.
 */
export async function hear(tx: AgencyTx, id: string, fact: Fact): Promise<Call | null> {
  const call = await store.lock(tx, id);
  return call && heard(tx, call, fact);
}

/** The same for a call whose row this transaction has locked already. */
export async function heard(tx: AgencyTx, call: Call, fact: Fact): Promise<Call> {
  const outcome = advance(call, fact, tx.now, await rulesFor(tx, call));
  if (outcome.call === call) return call;
  const changed = await keep(tx, outcome.call);
  const handed = await hand(tx, call, changed);
  await record(tx, ...outcome.events, ...handed.events);
  if (changed.state.is === 'waiting' || handed.freed) await distribute(tx);
  return changed;
}

/** Saves a call after a fact, with the wait its new state asks for, and has its commands carried out. */
async function keep(tx: AgencyTx, call: Call): Promise<Call> {
  const told = await carryOut(tx, call);
  await store.save(tx, told);
  await wait(tx, { word: 'call', id: call.id, client: call.client, at: dueAt(call)?.at ?? null });
  return told;
}

/** The client's own wrap-up time matters at the end of the conversation only. */
async function rulesFor(tx: AgencyTx, call: Call) {
  if (call.state.is !== 'talking' && call.state.is !== 'held') return standardRules;
  return (await contracts.inForceAt(tx, call.client, tx.now)) ?? standardRules;
}
