import { type Call, type Fact, tellWaitAt } from '@denwaban/domain/calls';
import { expectedMinutes, waitWindowSeconds } from '@denwaban/domain/guidance';
import type { AgencyTx } from '../shell/agency.ts';
import * as lists from './lists/store.ts';

/** What a waiting caller is told now: the place in the queue and about how long; null where it is not time, or nobody tells it. */
export async function toldPlace(tx: AgencyTx, call: Call): Promise<Fact | null> {
  const at = tellWaitAt(call);
  if (!at || tx.now < at || !tx.books.exchanges.get(call.exchange)?.can.includes('tell_wait')) return null;
  const since = new Date(tx.now.getTime() - waitWindowSeconds * 1000);
  const [position, answered] = await Promise.all([lists.positionOf(tx, call), lists.waitsOfAnsweredSince(tx, since)]);
  const waitedSeconds = (tx.now.getTime() - call.arrivedAt.getTime()) / 1000;
  return { fact: 'place_known', position, minutes: expectedMinutes({ position, waitedSeconds, answered }) };
}
