import type { Round, RoundAnswer, RoundEvent } from './round.ts';

/** An event without the things every event of one round has in common. */
type Happened = RoundEvent extends infer E
  ? E extends RoundEvent
    ? { name: E['name']; data: Omit<E['data'], 'case'> }
    : never
  : never;

export function changed(round: Round, ...happened: readonly Happened[]): RoundAnswer {
  const { client, id, case: about } = round;
  const events = happened.map(({ name, data }) => ({ client, id, name, data: { case: about, ...data } }));
  return { round, events: events as RoundEvent[] };
}

export function unchanged(round: Round): RoundAnswer {
  return { round, events: [] };
}
