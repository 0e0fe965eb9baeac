import { advance, type Call, type Fact, standardRules } from '@denwaban/domain/calls';
import * as contracts from '../contracts/store.ts';
import { record } from '../events/record.ts';
import { carryOut } from '../exchange/carry-out.ts';
import { followIntroduction } from '../introductions/follow.ts';
import { followDesk } from '../menus/follow-desk.ts';
import { noteListening } from '../monitoring/note.ts';
import { followTurn } from '../overflow/follow-turn.ts';
import { hand } from '../routing/hand.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { wait } from '../shell/due.ts';
import { followTransfer } from '../transfers/follow.ts';
import { nextDueAt } from './look-again.ts';
import { followCallOut } from './out/follow.ts';
import * as store from './store.ts';

/**
 * Takes a fact in for a call whose row this transaction has locked: the rulebook says what the call becomes, and the new
 * state, its events, its wait and the commands it gives are saved together. `hands` says whether an operator became free.
 */
export async function takeIn(tx: AgencyTx, call: Call, fact: Fact): Promise<{ call: Call; hands: 'freed' | 'kept' }> {
  const outcome = advance(call, fact, tx.now, await rulesFor(tx, call, fact));
  if (outcome.call === call) return { call, hands: 'kept' };
  const changed = await keep(tx, call, outcome.call);
  await followTurn(tx, call, changed);
  const handed = await hand(tx, call, changed);
  await followCallOut(tx, call, changed);
  await followIntroduction(tx, call, changed);
  await followTransfer(tx, outcome.events);
  await followDesk(tx, outcome.events);
  await noteListening(tx, call, outcome.events);
  await record(tx, ...outcome.events, ...handed.events);
  return { call: changed, hands: handed.freed ? 'freed' : 'kept' };
}

/** Saves a call after a fact, with the wait its new state asks for, and has its commands carried out. */
async function keep(tx: AgencyTx, before: Call, call: Call): Promise<Call> {
  const told = await carryOut(tx, call);
  await store.save(tx, told);
  const [due, was] = [nextDueAt(call, tx.now), nextDueAt(before, tx.now)];
  if (due?.getTime() !== was?.getTime()) await wait(tx, { word: 'call', id: call.id, client: call.client, at: due });
  return told;
}

const ending: readonly Fact['fact'][] = ['hung_up', 'caller_lost', 'operator_lost', 'passed_on', 'third_rung'];

/** The client's own wrap-up time matters only to a fact that may end a conversation, for us at least. */
async function rulesFor(tx: AgencyTx, { client }: Call, { fact }: Fact) {
  if (!ending.includes(fact)) return standardRules;
  return (await contracts.inForceAt(tx, client, tx.now)) ?? standardRules;
}
