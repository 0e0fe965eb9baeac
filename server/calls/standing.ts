import type { Call } from '@denwaban/domain/calls';
import { expectedMinutes, waitWindowSeconds } from '@denwaban/domain/guidance';
import type { AgencyTx } from '../shell/agency.ts';
import * as lists from './lists/store.ts';

/** A waiting caller's place in the queue, 1 being next, and about how many more minutes it takes; null: nobody can tell. */
export async function standingOf(tx: AgencyTx, call: Call): Promise<{ position: number; minutes: number | null }> {
  const since = new Date(tx.now.getTime() - waitWindowSeconds * 1000);
  const [position, answered] = await Promise.all([lists.positionOf(tx, call), lists.waitsOfAnsweredSince(tx, since)]);
  const waitedSeconds = (tx.now.getTime() - call.arrivedAt.getTime()) / 1000;
  return { position, minutes: expectedMinutes({ position, waitedSeconds, answered }) };
}
