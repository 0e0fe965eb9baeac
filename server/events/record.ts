import type { TradeEvent } from '@denwaban/domain/events';
import type { AgencyTx } from '../shell/agency.ts';
import type { Lane } from '../shell/jobs.ts';
import { reactions } from './reactions.ts';
import * as store from './store.ts';

/**
 * What changed and what happened are written together: the events, the jobs they cause and the hint to the consoles
 * commit, or fail, with the caller's transaction.
 */
export async function record(tx: AgencyTx, ...events: TradeEvent[]): Promise<void> {
  if (events.length === 0) return;
  await store.add(tx, events);
  for (const lane of ['reactions', 'letters'] as const) await tx.books.jobs.enqueue(tx, lane, causedBy(events, lane));
}

function causedBy(events: readonly TradeEvent[], lane: Lane): { do: string; id: string }[] {
  return events.flatMap((event) =>
    (reactions[event.name] ?? [])
      .filter((reaction) => reaction.lane === lane)
      .map((reaction) => ({ do: reaction.do, id: event.id })),
  );
}
