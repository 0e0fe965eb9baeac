import type { Call, Kept, KeptPlace, Offered, Waiting } from './call.ts';
import { event } from './event.ts';
import { stopRinging, withdrawnOffer } from './open-offer.ts';
import { changed, type Moment, type Outcome } from './outcome.ts';

// The last words take eight seconds; who listens to them on a line that nobody frees is let go by then.
const lastWordsSeconds = 30;

/** The line is free for others, and the place stays where it is: at the caller's arrival. */
export function keepPlace(call: Call, number: string, { now }: Moment): Outcome {
  const state = call.state as Waiting | Offered;
  const place: KeptPlace = {
    ...{ number, attempts: 0, from: now, until: state.overflow?.ringUntil ?? now },
    others: state.overflow?.others ?? false,
  };
  const lineUntil = new Date(now.getTime() + lastWordsSeconds * 1000);
  const kept: Kept = { is: 'kept', since: state.since, place, lineUntil };
  const waitedSeconds = Math.max(0, Math.floor((now.getTime() - call.arrivedAt.getTime()) / 1000));
  return changed(
    { ...call, state: kept, pastOffers: withdrawnOffer(call) },
    {
      commands: [...stopRinging(state), { do: 'announce', what: 'place_kept' }],
      events: [event(call, 'call.place_kept', { waitedSeconds, until: place.until.toISOString() })],
    },
  );
}

/** The last words are over, or the caller has hung up over them: from now on the turn may come. */
export function lineFreed(call: Call, { lineUntil: _, ...kept }: Kept): Outcome {
  return changed({ ...call, state: kept }, { commands: [{ do: 'free_line' }], events: [] });
}
