import type { Call, CallState, ExchangeKind } from './call.ts';
import type { Command } from './command.ts';
import { event } from './event.ts';
import { messageUntil } from './message.ts';
import { changed, type Outcome } from './outcome.ts';

export type Arrival = Pick<
  Call,
  'id' | 'client' | 'line' | 'exchange' | 'from' | 'caller' | 'scriptVersion' | 'recording'
> & {
  /** Outside the hours, on a line with voicemail, a message of at most so many seconds may be left. */
  hours: 'open' | 'closed' | { voicemailSeconds: number };
};

// An announcement whose end is never reported must not keep a line for ever. A PBX says its own words for as long as it
// likes, and a night duty may still pick up.
const closedSeconds = (exchange: ExchangeKind) => (exchange === 'cti' ? 300 : 60);

/** In the client's hours the caller stands in the queue at once; outside them, hears that we are closed, or may leave a message. */
export function arrive({ hours, ...known }: Arrival, now: Date): Outcome {
  if (hours === 'open') return queue(known, now);
  return hours === 'closed' ? turnAway(known, now) : takeMessage(known, hours.voicemailSeconds, now);
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
  const until = new Date(now.getTime() + closedSeconds(known.exchange) * 1000);
  const call = begin(known, now, { is: 'closed', until });
  return changed(call, { commands: [{ do: 'announce', what: 'closed' }], events: [arrived(call)] });
}

function takeMessage(known: Known, seconds: number, now: Date): Outcome {
  const call = begin(known, now, { is: 'speaking', until: messageUntil(seconds, now) });
  const commands: Command[] = [
    { do: 'announce', what: 'voicemail' },
    { do: 'take_message', seconds },
  ];
  return changed(call, { commands, events: [arrived(call)] });
}

/**
 * A call that an operator has on the line already, by no queue of ours: taken on any telephone and told to the desk, or put
 * through by a PBX whose ringing we have not heard of. Whatever the hours, it was answered.
 */
export function takeUp(known: Known, operator: string, now: Date): Outcome {
  const begun = begin(known, now, { is: 'talking', operator, since: now });
  const call: Call = { ...begun, answeredAt: now, operator };
  return changed(call, {
    events: [arrived(call), event(call, 'call.answered', { offer: null, operator, waitedSeconds: 0 })],
  });
}

export type Known = Omit<Arrival, 'hours'>;

export function begin(known: Known, now: Date, state: CallState): Call {
  return {
    ...known,
    state,
    step: 0,
    arrivedAt: now,
    answeredAt: null,
    operator: null,
    endedAt: null,
    endedBy: null,
    out: null,
    passedOnAt: null,
    third: null,
    listener: null,
    introduction: null,
    keysHeard: '',
    disposition: null,
    memo: null,
    pastOffers: [],
    unconfirmed: [],
  };
}

export function arrived(call: Call) {
  const { line, exchange, from, caller, scriptVersion } = call;
  return event(call, 'call.arrived', { line, exchange, from: from.kind, caller, scriptVersion });
}
