import type { Call } from './call.ts';
import { event } from './event.ts';
import type { FactNamed } from './fact.ts';
import { changed, type Moment, type Outcome, unchanged } from './outcome.ts';

const tellWaitSeconds = 30;

/** When a waiting caller is next told how long it will take; null for everybody else, and for whoever is asked something. */
export function tellWaitAt({ state }: Call): Date | null {
  if (state.is !== 'waiting' || state.dialogue) return null;
  return new Date((state.toldAt ?? state.since).getTime() + tellWaitSeconds * 1000);
}

/** Who waits is told at the place of the arrival, not more often than every half a minute. */
export function placeKnown(call: Call, fact: FactNamed<'place_known'>, { now }: Moment): Outcome {
  const at = tellWaitAt(call);
  if (call.state.is !== 'waiting' || !at || now < at) return unchanged(call);
  const { position, minutes } = fact;
  const told: Call = { ...call, state: { ...call.state, toldAt: now } };
  return changed(told, {
    commands: [{ do: 'tell_wait', position, minutes, choices: call.state.overflow?.choices ?? [] }],
    events: [event(call, 'call.told_wait', { position, minutes })],
  });
}
