import { returnToQueue } from './back-to-queue.ts';
import type { Call } from './call.ts';
import type { FactNamed } from './fact.ts';
import { backToWaiting } from './offer.ts';
import { type Moment, type Outcome, unchanged } from './outcome.ts';
import { ringingBackLost } from './ring-back.ts';
import { passOn } from './third.ts';
import { startWrapUp } from './wrap-up.ts';

/** The caller is not lost with the operator: back to the queue at the place of the arrival, and told why it rings again. */
export function operatorLost(call: Call, { operator }: FactNamed<'operator_lost'>, moment: Moment): Outcome {
  const { state } = call;
  switch (state.is) {
    case 'talking':
    case 'held':
      return state.operator === operator ? operatorGone(call, operator, moment) : unchanged(call);
    case 'offered':
      return state.operator === operator ? backToWaiting(call, state, 'lapsed') : unchanged(call);
    case 'ringing_back':
      return state.operator === operator ? ringingBackLost(call, state, moment) : unchanged(call);
    case 'dialling':
    case 'choosing':
    case 'at_client':
    case 'kept':
    case 'closed':
    case 'speaking':
    case 'spoken':
    case 'waiting':
    case 'wrap_up':
    case 'passed_on':
    case 'ended':
      return unchanged(call);
  }
}

/** Whoever talks to a third already goes on with them; a third who was only asked is let go. */
export function operatorGone(call: Call, operator: string, moment: Moment): Outcome {
  if (call.state.is === 'talking' && call.third) return passOn(call, operator, moment);
  // Whom we have rung did not ask to wait for one of us.
  return call.out ? startWrapUp(call, operator, 'exchange', moment) : returnToQueue(call, operator);
}
