import type { Call, Outcome } from '@denwaban/domain/calls';
import { record } from '../events/record.ts';
import { carryOut } from '../exchange/carry-out.ts';
import { distribute } from '../routing/distribute.ts';
import { take } from '../routing/hand.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { wait } from '../shell/due.ts';
import { nextDueAt } from './look-again.ts';
import * as store from './store.ts';

/** Puts a new call into the books, and into the hands of whoever has it already; where it waits, before the routing. */
export async function begin(tx: AgencyTx, outcome: Outcome): Promise<Call> {
  await store.add(tx, outcome.call);
  const call = await carryOut(tx, outcome.call);
  if (call !== outcome.call) await store.save(tx, call);
  const { state } = call;
  if (state.is === 'talking' || state.is === 'dialling' || state.is === 'offered')
    await take(tx, state.operator, call.id);
  await wait(tx, { word: 'call', id: call.id, client: call.client, at: nextDueAt(call, tx.now) });
  await record(tx, ...outcome.events);
  if (state.is === 'waiting') distribute(tx);
  return call;
}
