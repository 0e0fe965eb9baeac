import type { Call } from '@denwaban/domain/calls';
import { choose, offerUntil, type WaitingCall, waitingCall } from '@denwaban/domain/routing';
import * as callbacks from '../callbacks/store.ts';
import * as calls from '../calls/store.ts';
import { takeIn } from '../calls/take-in.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as store from './store.ts';

/** Offers the waiting callers to the free operators. An offer is a lease: it lapses by the clock and is made anew. */
export async function distribute(tx: AgencyTx): Promise<void> {
  await store.takeTurn(tx);
  const calling = await calls.lockWaiting(tx);
  const owed = await owedAmong(tx, calling);
  const waiting = calling.map((call) => waitingCall(call, owed)).filter((call): call is WaitingCall => call !== null);
  if (waiting.length === 0) return;
  const operators = await store.candidates(tx, [...new Set(waiting.map((call) => call.client))]);
  for (const { call, operator, why } of choose({ waiting, operators, now: tx.now })) {
    await calls.explain(tx, call, why);
    const offered = calling.find((each) => each.id === call) as Call;
    await takeIn(tx, offered, { fact: 'offered', offer: tx.id(), operator, until: offerUntil(tx.now) });
  }
}

/** Whom something is owed, where it matters: of a single caller nobody stands ahead. */
async function owedAmong(tx: AgencyTx, calling: readonly Call[]): Promise<Set<string>> {
  if (calling.length < 2) return new Set();
  return callbacks.owedAmong(
    tx,
    calling.flatMap(({ caller }) => caller ?? []),
  );
}
