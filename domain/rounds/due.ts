import { changed, unchanged } from './answer.ts';
import { minutesAfter, type Ring, type Round, type RoundAnswer, type RoundRules } from './round.ts';
import { opening } from './start.ts';

/** When `lapse` next has something to say: always, until somebody was reached or a supervisor stands it down. */
export function dueAt({ state }: Round): Date | null {
  switch (state.is) {
    case 'under_way':
      return state.alarmAt;
    case 'exhausted':
      return state.againAt;
    case 'reached':
    case 'stood_down':
      return null;
  }
}

/**
 * The clock speaks: nobody has rung anybody, which is said again and again until somebody does; or the list begins anew,
 * with the client's people as they are now (`list`), but for numbers that were wrong.
 */
export function lapse(round: Round, list: readonly Ring[], rules: RoundRules, now: Date): RoundAnswer {
  const { state } = round;
  switch (state.is) {
    case 'under_way':
      return now < state.alarmAt ? unchanged(round) : idle(round, rules, now);
    case 'exhausted':
      return now < state.againAt ? unchanged(round) : again(round, list, rules, now);
    case 'reached':
    case 'stood_down':
      return unchanged(round);
  }
}

function idle(round: Round, rules: RoundRules, now: Date): RoundAnswer {
  const since = idleSince(round, rules);
  const state = { is: 'under_way', alarmAt: minutesAfter(now, rules.idleMinutes), idleSince: since } as const;
  return changed({ ...round, state }, { name: 'round.idle', data: { since: since.toISOString() } });
}

function idleSince({ state }: Round, { idleMinutes }: RoundRules): Date {
  if (state.is !== 'under_way') throw new Error('a round that is not under way is not idle');
  return state.idleSince ?? minutesAfter(state.alarmAt, -idleMinutes);
}

function again(round: Round, people: readonly Ring[], rules: RoundRules, now: Date): RoundAnswer {
  const list = people.filter((ring) => !wasWrong(round, ring));
  const pass = round.pass + 1;
  const state = opening({ list }, rules, now);
  const begun = { ...round, list, pass, state };
  if (state.is === 'exhausted')
    return changed(begun, { name: 'round.exhausted', data: { pass, againAt: state.againAt.toISOString() } });
  return changed(begun, {
    name: 'round.begun_again',
    data: { pass, list: list.map(({ contact }) => contact) },
  });
}

function wasWrong({ tries }: Round, { contact, number }: Ring): boolean {
  return tries.some((each) => each.outcome === 'wrong_number' && each.contact === contact && each.number === number);
}
