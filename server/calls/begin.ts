import type { Call, Outcome } from '@denwaban/domain/calls';
import { record } from '../events/record.ts';
import { carryOut } from '../exchange/carry-out.ts';
import { offerAtOnce } from '../routing/distribute.ts';
import { take } from '../routing/hand.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { wait } from '../shell/due.ts';
import { nextDueAt } from './look-again.ts';
import * as store from './store.ts';

/** Puts a new call into the books, into the hands of whoever has it on the line already, and before the routing where it waits. */
export async function begin(tx: AgencyTx, outcome: Outcome): Promise<Call> {
  await store.add(tx, outcome.call);
  const call = await carryOut(tx, outcome.call);
  if (call !== outcome.call) await store.save(tx, call);
  if (call.state.is === 'talking' || call.state.is === 'dialling') await take(tx, call.state.operator, call.id);
  await wait(tx, { word: 'call', id: call.id, client: call.client, at: nextDueAt(call, tx.now) });
  await record(tx, ...outcome.events);
  return call.state.is === 'waiting' ? offerAtOnce(tx, call) : call;
}
