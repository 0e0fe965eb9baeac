import type { Call, CallState, Kept, Offered, Waiting } from './call.ts';
import { event } from './event.ts';
import type { FactNamed } from './fact.ts';
import { waitedSeconds } from './lengths.ts';
import { past } from './open-offer.ts';
import { changed, type Moment, type Outcome, unchanged } from './outcome.ts';
import { recordFromNow } from './record.ts';
import { ringBack } from './ring-back.ts';

export function offered(call: Call, fact: FactNamed<'offered'>): Outcome {
  const { offer, operator, until, why } = fact;
  if (isPast(call, offer)) return unchanged(call);
  const open = offerTo(call.state, fact);
  if (!open) return unchanged(call);
  const ringing: Call = { ...call, state: open };
  return changed(ringing, {
    commands: [{ do: 'ring', operator, offer }],
    events: [event(call, 'call.offered', { offer, operator, until: until.toISOString(), ...(why && { why }) })],
  });
}

/** An answer after `until` still counts while nobody has said that the offer lapsed: the caller has waited enough. */
export function answered(call: Call, fact: FactNamed<'answered'>, moment: Moment): Outcome {
  const { offer, operator } = fact;
  const { now } = moment;
  const open = openOffer(call, offer);
  if (open?.operator !== operator) return unchanged(call);
  if (open.back) return ringBack(call, { ...open, back: open.back }, moment);
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
  const { offer, operator } = open;
  const back: Call = { ...call, state: before(open), pastOffers: past(call, open, how) };
  return changed(back, {
    commands: [{ do: 'stop_ringing', operator, offer }],
    events: [event(call, `call.offer_${how}`, { offer, operator })],
  });
}

function before({
  offer: _offer,
  operator: _operator,
  until: _until,
  why: _why,
  back,
  ...inQueue
}: Offered): Waiting | Kept {
  return back ? { is: 'kept', since: inQueue.since, place: back.place } : { ...inQueue, is: 'waiting' };
}

function openOffer(call: Call, offer: string): Offered | undefined {
  return call.state.is === 'offered' && call.state.offer === offer ? call.state : undefined;
}

/** Whoever keeps the place is offered once the line is free, and by a way to them. */
function offerTo(state: CallState, { offer, operator, until, way, why }: FactNamed<'offered'>): Offered | null {
  const open = { is: 'offered' as const, offer, operator, until, ...(why && { why }) };
  if (state.is === 'waiting') return { ...state, ...open };
  if (state.is !== 'kept' || state.lineUntil || !way) return null;
  return { ...open, since: state.since, back: { place: state.place, way } };
}

function isPast(call: Call, offer: string): boolean {
  return call.pastOffers.some((past) => past.offer === offer);
}
