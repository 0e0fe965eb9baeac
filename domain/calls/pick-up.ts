import type { Call, CallState } from './call.ts';
import { event } from './event.ts';
import type { FactNamed } from './fact.ts';
import { waitedSeconds } from './lengths.ts';
import { past, stopRinging } from './open-offer.ts';
import { changed, type Moment, type Outcome, unchanged } from './outcome.ts';
import { recordFromNow } from './record.ts';

/** Who has the caller on the line is who picked up last: a PBX may put a call through, and pass it on, as it likes. */
export function pickedUp(call: Call, { operator }: FactNamed<'picked_up'>, { now }: Moment): Outcome {
  if (!canBePickedUp(call.state, operator)) return unchanged(call);
  const open = call.state.is === 'offered' ? call.state : null;
  const offer = open?.operator === operator ? open.offer : null;
  const talking: Call = {
    ...call,
    state: { is: 'talking', operator, since: now },
    answeredAt: call.answeredAt ?? now,
    operator,
    pastOffers: open ? past(call, open, offer ? 'answered' : 'withdrawn') : call.pastOffers,
  };
  const recorded = recordFromNow(talking, now);
  return changed(recorded.call, {
    commands: [...(open ? stopRinging(open) : []), ...recorded.commands],
    events: [event(call, 'call.answered', { offer, operator, waitedSeconds: waitedSeconds(talking) })],
  });
}

function canBePickedUp(state: CallState, operator: string): boolean {
  switch (state.is) {
    case 'closed':
    case 'waiting':
    case 'offered':
      return !('back' in state);
    case 'talking':
    case 'held':
      return state.operator !== operator;
    case 'choosing':
    case 'at_client':
    case 'kept':
    case 'ringing_back':
    case 'dialling':
    case 'speaking':
    case 'spoken':
    case 'wrap_up':
    case 'passed_on':
    case 'ended':
      return false;
  }
}
