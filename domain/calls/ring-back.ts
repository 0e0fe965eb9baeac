// Who keeps the place is rung back when the turn comes: by one operator at a time, and never without end.
import type { Back, Call, Kept, KeptPlace, Offered, RingingBack } from './call.ts';
import type { Command } from './command.ts';
import { end, lineDead } from './end.ts';
import { event } from './event.ts';
import type { FactNamed } from './fact.ts';
import { waitedSeconds } from './lengths.ts';
import { past } from './open-offer.ts';
import { changed, type Moment, type Outcome, unchanged } from './outcome.ts';
import { recordFromNow } from './record.ts';

export const mostAttempts = 3;
/** Who did not pick up is left alone for so long. */
export const pauseSeconds = 300;
/** How long the caller's telephone rings. */
export const ringSeconds = 30;
// The exchange says sooner that nobody picks up; this is for one that says nothing.
const patienceSeconds = ringSeconds + 20;
const trunkPauseSeconds = 60;

/** The operator has taken the turn of somebody who is not on the line. */
export function ringBack(call: Call, open: Offered & { back: Back }, { now }: Moment): Outcome {
  const { offer: toll, operator, since, back } = open;
  const { place, way } = back;
  const until = new Date(now.getTime() + patienceSeconds * 1000);
  const attempt = place.attempts + 1;
  return changed(
    {
      ...call,
      state: { is: 'ringing_back', operator, since, place: { ...place, attempts: attempt }, toll, until },
      pastOffers: past(call, open, 'answered'),
    },
    {
      commands: [{ do: 'dial', way, toll }],
      events: [event(call, 'call.rung_back', { operator, attempt })],
    },
  );
}

export function reached(call: Call, { toll }: FactNamed<'reached'>, { now }: Moment): Outcome {
  const { state } = call;
  if (state.is !== 'ringing_back' || state.toll !== toll) return unchanged(call);
  const { operator, place } = state;
  const answeredAt = call.answeredAt ?? now;
  const talking: Call = { ...call, state: { is: 'talking', operator, since: now }, answeredAt, operator };
  const recorded = recordFromNow(talking, now);
  return changed(recorded.call, {
    commands: [{ do: 'connect', operator }, ...recorded.commands],
    events: [
      event(call, 'call.reached', { operator, attempt: place.attempts }),
      event(call, 'call.answered', { offer: toll, operator, waitedSeconds: waitedSeconds(talking) }),
    ],
  });
}

export function notReached(call: Call, { toll }: FactNamed<'not_reached'>, moment: Moment): Outcome {
  const { state } = call;
  if (state.is !== 'ringing_back' || state.toll !== toll) return unchanged(call);
  return letGo(call, state, { pause: pauseSeconds, moment });
}

/** The operator is gone while the caller's telephone rings: the turn stays. */
export function ringingBackLost(call: Call, state: RingingBack, moment: Moment): Outcome {
  return letGo(call, state, { pause: 0, moment });
}

/** The place stays, and nobody who could take another call waits for a trunk. */
export function notRingable(call: Call, _fact: FactNamed<'not_ringable'>, { now }: Moment): Outcome {
  const { state } = call;
  if (state.is !== 'kept' || state.lineUntil || now < state.place.from) return unchanged(call);
  const from = new Date(now.getTime() + trunkPauseSeconds * 1000);
  const rests: Kept = { ...state, place: { ...state.place, from } };
  return changed({ ...call, state: rests }, { events: [event(call, 'call.not_ringable', {})] });
}

/** Nobody is rung back in the evening for a wait at noon: the place is given up, and somebody is to see to it. */
export function placeLapsed(call: Call, _fact: FactNamed<'place_lapsed'>, { now }: Moment): Outcome {
  if (call.state.is !== 'kept' || now < call.state.place.until) return unchanged(call);
  return giveUp(call, call.state.place, { commands: [], now });
}

export function rangAgain(call: Call, _fact: FactNamed<'rang_again'>, { now }: Moment): Outcome {
  if (call.state.is !== 'kept') return unchanged(call);
  const ended = end(lineDead(call, 'caller', now), 'rang_again');
  return changed(ended.call, { commands: [{ do: 'hang_up' }], events: [ended.event] });
}

type LettingGo = { pause: number; moment: Moment };

function letGo(call: Call, { operator, since, place }: RingingBack, { pause, moment: { now } }: LettingGo): Outcome {
  const commands: Command[] = [{ do: 'disconnect', operator }, { do: 'free_line' }];
  const told = event(call, 'call.not_reached', { operator, attempt: place.attempts });
  const from = new Date(now.getTime() + pause * 1000);
  if (place.attempts >= mostAttempts) {
    const over = giveUp(call, place, { commands, now });
    return { ...over, events: [told, ...over.events] };
  }
  const kept: Kept = { is: 'kept', since, place: { ...place, from } };
  return changed({ ...call, state: kept }, { commands, events: [told] });
}

function giveUp(
  call: Call,
  { attempts, number }: KeptPlace,
  { commands, now }: { commands: Command[]; now: Date },
): Outcome {
  const ended = end(lineDead(call, 'exchange', now), call.answeredAt ? 'talked' : 'not_reached');
  const isSame = call.from.kind === 'number' && call.from.e164 === number;
  const over: Call = isSame ? ended.call : { ...ended.call, state: { ...ended.call.state, keptAt: number } };
  return changed(over, {
    commands: [...commands, { do: 'hang_up' }],
    events: [event(call, 'call.place_given_up', { attempts }), ended.event],
  });
}
