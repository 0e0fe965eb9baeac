import type { Call } from './call.ts';
import { event } from './event.ts';
import type { FactNamed } from './fact.ts';
import { changed, type Outcome, unchanged } from './outcome.ts';

/** The caller need not listen to silence meanwhile; whoever is on hold hears music already. */
export function telephoneAway(call: Call, { operator }: FactNamed<'telephone_away'>): Outcome {
  const { state, unconfirmed } = call;
  // With a third there, nobody listens to silence.
  const isTalking = state.is === 'talking' && state.operator === operator && !call.third;
  if (!isTalking || unconfirmed.some(({ command }) => command.do === 'play_meanwhile')) return unchanged(call);
  return changed(call, {
    commands: [{ do: 'play_meanwhile' }],
    events: [event(call, 'call.left_waiting', { operator })],
  });
}

/** Whoever is on the line stays on it, talking or holding: only the way to their ear is a new one. */
export function telephoneBack(call: Call, { operator }: FactNamed<'telephone_back'>): Outcome {
  const { state, unconfirmed } = call;
  const isOn = (state.is === 'talking' || state.is === 'held') && state.operator === operator;
  const isUnderWay = unconfirmed.some(({ command }) => command.do === 'ring_again' && command.operator === operator);
  if (!isOn || isUnderWay) return unchanged(call);
  return changed(call, {
    commands: [{ do: 'ring_again', operator }],
    events: [event(call, 'call.rung_again', { operator })],
  });
}
