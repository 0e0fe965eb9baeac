import { changed } from './answer.ts';
import { minutesAfter, type Round, type RoundAnswer, type RoundRules, type RoundState } from './round.ts';

export type RoundInput = Pick<Round, 'id' | 'client' | 'case' | 'call' | 'why' | 'accused' | 'list'>;

/** With nobody to ring it is exhausted from the first: a supervisor has to see to it. */
export function start(input: RoundInput, rules: RoundRules, now: Date): RoundAnswer {
  const { why, list } = input;
  const state = opening(input, rules, now);
  const round: Round = { ...input, pass: 1, tries: [], state, startedAt: now };
  const started = { name: 'round.started', data: { why, list: list.map(({ contact }) => contact) } } as const;
  if (state.is !== 'exhausted') return changed(round, started);
  return changed(round, started, {
    name: 'round.exhausted',
    data: { pass: 1, againAt: state.againAt.toISOString() },
  });
}

/** How a pass down the list begins. */
export function opening({ list }: Pick<Round, 'list'>, rules: RoundRules, now: Date): RoundState & { is: Going } {
  return list.length === 0
    ? { is: 'exhausted', since: now, againAt: minutesAfter(now, rules.againMinutes) }
    : { is: 'under_way', alarmAt: minutesAfter(now, rules.idleMinutes), idleSince: null };
}

type Going = 'under_way' | 'exhausted';
