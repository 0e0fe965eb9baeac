import type { Call, CallState } from './call.ts';
import type { Command } from './command.ts';
import { event } from './event.ts';
import { changed, type Outcome } from './outcome.ts';

export type Arrival = Pick<Call, 'id' | 'client' | 'line' | 'exchange' | 'from' | 'caller' | 'scriptVersion'> & {
  hours: 'open' | 'closed';
};

// An announcement whose end is never reported must not keep a line for ever.
const closedAnnouncementSeconds = 60;

/** In the client's hours the caller stands in the queue at once; outside them, hears that we are closed. */
export function arrive({ hours, ...known }: Arrival, now: Date): Outcome {
  return hours === 'open' ? queue(known, now) : turnAway(known, now);
}

function queue(known: Known, now: Date): Outcome {
  const call = begin(known, now, { is: 'waiting', since: now });
  const commands: Command[] = [
    { do: 'announce', what: 'welcome' },
    { do: 'play', what: 'waiting_music' },
  ];
  return changed(call, { commands, events: [arrived(call), event(call, 'call.queued', { since: now.toISOString() })] });
}

function turnAway(known: Known, now: Date): Outcome {
  const until = new Date(now.getTime() + closedAnnouncementSeconds * 1000);
  const call = begin(known, now, { is: 'closed', until });
  return changed(call, { commands: [{ do: 'announce', what: 'closed' }], events: [arrived(call)] });
}

type Known = Omit<Arrival, 'hours'>;

function begin(known: Known, now: Date, state: CallState): Call {
  return {
    ...known,
    state,
    step: 0,
    arrivedAt: now,
    answeredAt: null,
    operator: null,
    endedAt: null,
    endedBy: null,
    disposition: null,
    pastOffers: [],
    unconfirmed: [],
  };
}

function arrived(call: Call) {
  const { line, exchange, from, caller, scriptVersion } = call;
  return event(call, 'call.arrived', { line, exchange, from: from.kind, caller, scriptVersion });
}
