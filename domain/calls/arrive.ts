import { type Beginning, begun } from './by-menu.ts';
import type { Call, CallState, Hours } from './call.ts';
import { event } from './event.ts';
import { meet } from './meet.ts';
import { changed, type Outcome } from './outcome.ts';

export type Arrival = Pick<
  Call,
  'id' | 'client' | 'line' | 'exchange' | 'from' | 'caller' | 'scriptVersion' | 'recording'
> & { hours: Hours };

/**
 * In the client's hours the caller stands in the queue at once; outside them, hears that we are closed, or may leave a message. Where
 * the line has a menu for this hour, that comes first.
 */
export function arrive({ hours, ...known }: Arrival, now: Date, begins: Beginning | null = null): Outcome {
  const call = begin(known, now, { is: 'waiting', since: now });
  const met = begins ? begun(call, begins, { hours, now }) : meet(call, hours, now);
  return { ...met, events: [arrived(call), ...met.events] };
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
    introduction: null,
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
    menu: null,
    listener: null,
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
