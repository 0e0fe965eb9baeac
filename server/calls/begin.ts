import type { Call, Outcome } from '@denwaban/domain/calls';
import { record } from '../events/record.ts';
import { carryOut } from '../exchange/carry-out.ts';
import { distribute, offeredAtOnce } from '../routing/distribute.ts';
import { take } from '../routing/hand.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { wait } from '../shell/due.ts';
import { nextDueAt } from './look-again.ts';
import * as store from './store.ts';

/** Puts a new call into the books, and into the hands of whoever has it on the line already; where it waits, before the routing. */
export async function begin(tx: AgencyTx, outcome: Outcome): Promise<Call> {
  const begun = outcome.call.state.is === 'waiting' ? await offeredAtOnce(tx, outcome) : outcome;
  await store.add(tx, begun.call);
  const call = await carryOut(tx, begun.call);
  if (call !== begun.call) await store.save(tx, call);
  const { state } = call;
  if (state.is === 'talking' || state.is === 'dialling' || state.is === 'offered')
    await take(tx, state.operator, call.id);
  await wait(tx, { word: 'call', id: call.id, client: call.client, at: nextDueAt(call, tx.now) });
  await record(tx, ...begun.events);
  if (state.is === 'waiting') distribute(tx);
  return call;
}
