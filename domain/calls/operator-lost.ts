import type { Call } from './call.ts';
import { event } from './event.ts';
import type { FactNamed } from './fact.ts';
import { backToWaiting } from './offer.ts';
import { changed, type Outcome, unchanged } from './outcome.ts';

/** The caller is not lost with the operator: back to the queue at the place of the arrival, and told why it rings again. */
export function operatorLost(call: Call, { operator }: FactNamed<'operator_lost'>): Outcome {
  const { state } = call;
  switch (state.is) {
    case 'talking':
    case 'held':
      return state.operator === operator ? returnToQueue(call, operator) : unchanged(call);
    case 'offered':
      return state.operator === operator ? backToWaiting(call, state, 'lapsed') : unchanged(call);
    case 'closed':
    case 'speaking':
    case 'spoken':
    case 'waiting':
    case 'wrap_up':
    case 'ended':
      return unchanged(call);
  }
}

function returnToQueue(call: Call, operator: string): Outcome {
  const since = call.arrivedAt;
  return changed(
    { ...call, state: { is: 'waiting', since } },
    {
      commands: [
        { do: 'disconnect', operator },
        { do: 'announce', what: 'please_wait_again' },
        { do: 'play', what: 'waiting_music' },
      ],
      events: [event(call, 'call.returned_to_queue', { operator, since: since.toISOString() })],
    },
  );
}
