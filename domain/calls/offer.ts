import type { Call, Offered, PastOffer } from './call.ts';
import { event } from './event.ts';
import type { FactNamed } from './fact.ts';
import { waitedSeconds } from './lengths.ts';
import { changed, type Moment, type Outcome, unchanged } from './outcome.ts';
import { recordFromNow } from './record.ts';

export function offered(call: Call, fact: FactNamed<'offered'>): Outcome {
  const { offer, operator, until } = fact;
  if (call.state.is !== 'waiting' || isPast(call, offer)) return unchanged(call);
  const ringing: Call = { ...call, state: { ...call.state, is: 'offered', offer, operator, until } };
  return changed(ringing, {
    commands: [{ do: 'ring', operator, offer }],
    events: [event(call, 'call.offered', { offer, operator, until: until.toISOString() })],
  });
}

/** An answer after `until` still counts while nobody has said that the offer lapsed: the caller has waited enough. */
export function answered(call: Call, fact: FactNamed<'answered'>, { now }: Moment): Outcome {
  const { offer, operator } = fact;
  const open = openOffer(call, offer);
  if (open?.operator !== operator) return unchanged(call);
  const talking: Call = {
    ...call,
    state: { is: 'talking', operator, since: now },
    answeredAt: call.answeredAt ?? now,
    operator,
    pastOffers: past(call, open, 'answered'),
  };
  const recorded = recordFromNow(talking, now);
  return changed(recorded.call, {
    commands: [{ do: 'connect', operator }, ...recorded.commands],
    events: [event(call, 'call.answered', { offer, operator, waitedSeconds: waitedSeconds(talking) })],
  });
}

export function declined(call: Call, fact: FactNamed<'offer_declined'>): Outcome {
  const open = openOffer(call, fact.offer);
  return open ? backToWaiting(call, open, 'declined') : unchanged(call);
}

export function lapsed(call: Call, fact: FactNamed<'offer_lapsed'>): Outcome {
  const open = openOffer(call, fact.offer);
  return open ? backToWaiting(call, open, 'lapsed') : unchanged(call);
}

export function withdrawn(call: Call, fact: FactNamed<'offer_withdrawn'>): Outcome {
  const open = openOffer(call, fact.offer);
  return open ? backToWaiting(call, open, 'withdrawn') : unchanged(call);
}

export function backToWaiting(call: Call, open: Offered, how: 'declined' | 'lapsed' | 'withdrawn'): Outcome {
  const { offer, operator, until: _, ...place } = open;
  const waiting: Call = { ...call, state: { ...place, is: 'waiting' }, pastOffers: past(call, open, how) };
  return changed(waiting, {
    commands: [{ do: 'stop_ringing', operator, offer }],
    events: [event(call, `call.offer_${how}`, { offer, operator })],
  });
}

export function past(call: Call, { offer, operator }: Offered, how: PastOffer['how']): PastOffer[] {
  return [...call.pastOffers, { offer, operator, how }];
}

function openOffer(call: Call, offer: string): Offered | undefined {
  return call.state.is === 'offered' && call.state.offer === offer ? call.state : undefined;
}

function isPast(call: Call, offer: string): boolean {
  return call.pastOffers.some((past) => past.offer === offer);
}
