import { isOfTheMoment, type TradeEvent } from '@denwaban/domain/events';
import type { AgencyTx } from '../shell/agency.ts';
import { type Lane, lanes } from '../shell/jobs.ts';
import { hint } from './hints.ts';
import { reactionsTo } from './reactions.ts';
import * as store from './store.ts';

/**
 * What changed and what happened are written together: the events and the jobs they cause commit, or fail, with the
 * caller's transaction, in one statement each just before it commits. The hint to the consoles follows the commit.
 */
export async function record(tx: AgencyTx, ...events: TradeEvent[]): Promise<void> {
  if (events.length > 0) gatheredIn(tx).push(...events);
}

/** Writes down at once what was recorded so far, for an answer that shows the history. */
export async function writeDown(tx: AgencyTx): Promise<void> {
  const events = gatheredIn(tx).splice(0);
  if (events.length === 0) return;
  const kept = events.filter((event) => !isOfTheMoment(event));
  if (kept.length > 0) await store.add(tx, kept);
  for (const lane of lanes) await tx.books.jobs.enqueue(tx, lane, causedBy(events, lane));
  tx.afterCommit(() => hint(tx.books, tx.agency, events));
}

const gathered = new WeakMap<AgencyTx, TradeEvent[]>();

function gatheredIn(tx: AgencyTx): TradeEvent[] {
  const known = gathered.get(tx);
  if (known) return known;
  const events: TradeEvent[] = [];
  gathered.set(tx, events);
  tx.beforeCommit(() => writeDown(tx));
  return events;
}

function causedBy(events: readonly TradeEvent[], lane: Lane): { do: string; id: string }[] {
  return events.flatMap((event) =>
    reactionsTo(event)
      .filter((reaction) => reaction.lane === lane)
      .map((reaction) => ({ do: reaction.do, id: event.id })),
  );
}
