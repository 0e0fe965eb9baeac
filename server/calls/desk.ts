import type { CallInHand, Desk } from '@denwaban/api/call-shapes';
import { dayOf, instantOf } from '@denwaban/domain/hours';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import { passedOn } from '../callbacks/open-for.ts';
import * as cases from '../cases/store.ts';
import { listeningOf } from '../monitoring/present.ts';
import { seatOf } from '../routing/seat.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { callInHand } from './in-hand.ts';
import * as lists from './lists/store.ts';
import { callLines } from './present.ts';
import * as store from './store.ts';

/** What an operator's desk shows at this moment. */
export async function desk(tx: AgencyTx, _: unknown, { person }: Asker): Promise<Desk> {
  const today = instantOf(dayOf(tx.now), '00:00');
  const [{ shown, call }, listening, unfinished, queue, answered, taken, promises] = await Promise.all([
    inSeat(tx, person),
    listeningOf(tx, person),
    unfinishedOf(tx, person),
    lists.queueLength(tx),
    lists.answeredSince(tx, person, today),
    cases.takenSince(tx, person, today),
    passedOn(tx),
  ]);
  return {
    at: tx.now.toISOString(),
    operator: shown,
    call,
    listening,
    unfinished,
    queue: { waiting: queue.waiting, longestSince: queue.longestSince?.toISOString() ?? null },
    today: { answered, cases: taken },
    promises,
  };
}

async function inSeat(tx: AgencyTx, person: string) {
  const { shown, call } = await seatOf(tx, person);
  return { shown, call: call && (await callInHand(tx, call, person)) };
}

async function unfinishedOf(tx: AgencyTx, person: string) {
  return callLines(tx, await lists.unfinishedOf(tx, person));
}

/** One call with its draft, for whoever may answer for its client: an intake can be finished at any desk. */
export async function getCall(
  tx: AgencyTx,
  { params }: { params: { id: string } },
  { person }: Asker,
): Promise<CallInHand | Refusal> {
  const call = await store.findGranted(tx, params.id, person);
  if (!call) return refuse('not_found');
  return callInHand(tx, call, person);
}
