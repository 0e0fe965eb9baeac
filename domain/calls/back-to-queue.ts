// Back to the queue at the place of the arrival, told why it rings again.
import type { Call } from './call.ts';
import type { Command } from './command.ts';
import { type CallEvent, event } from './event.ts';
import { changed, type Outcome } from './outcome.ts';

export function returnToQueue(call: Call, operator: string): Outcome {
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

type Over = { letGo: Command; over: CallEvent };

/** Nor is a caller lost who was passed on to somebody outside who did not answer. */
export function nobodyAnswered(call: Call, { letGo, over }: Over): Outcome {
  const since = call.arrivedAt;
  return changed(
    { ...call, passedOnAt: null, state: { is: 'waiting', since } },
    {
      commands: [letGo, { do: 'announce', what: 'nobody_answered' }, { do: 'play', what: 'waiting_music' }],
      events: [
        over,
        event(call, 'call.returned_to_queue', { operator: call.operator ?? '', since: since.toISOString() }),
      ],
    },
  );
}
