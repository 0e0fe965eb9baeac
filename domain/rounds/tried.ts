import { type Refusal, refuse } from '../refusals/index.ts';
import { changed } from './answer.ts';
import {
  isOver,
  minutesAfter,
  type Outcome,
  type Ring,
  type Round,
  type RoundAnswer,
  type RoundRules,
  type RoundState,
  type Try,
} from './round.ts';

export type Tried = { contact: string; outcome: Outcome; words: string; by: string };

/** Whom to ring now; null when everybody on the list was rung in this pass, and once it is over. */
export function next(round: Round): Ring | null {
  return isOver(round) ? null : (left(round)[0] ?? null);
}

/**
 * Somebody was rung, in turn or out of it: whoever holds the telephone knows best. One who answers ends the round; the
 * last of the list who does not exhausts it.
 * Refuses round_over, not_a_choice for somebody who is not on the list.
 */
export function tried(round: Round, told: Tried, rules: RoundRules, now: Date): RoundAnswer | Refusal {
  if (isOver(round)) return refuse('round_over');
  const rung = round.list.find(({ contact }) => contact === told.contact);
  if (!rung) return refuse('incomplete_input', [{ field: 'contact', code: 'not_a_choice' }]);
  const made: Try = { ...rung, ...told, words: told.words.trim(), pass: round.pass, at: now };
  const after = { ...round, tries: [...round.tries, made] };
  const { contact, outcome, by } = made;
  const noted = { name: 'round.tried', data: { contact, outcome, by } } as const;
  if (outcome === 'answered') {
    const state: RoundState = { is: 'reached', contact, words: made.words, at: now };
    return changed({ ...after, state }, noted, { name: 'round.reached', data: { contact, tries: after.tries.length } });
  }
  // A list that is rung once more while it waits to begin again still begins again when it was to.
  if (round.state.is === 'exhausted') return changed(after, noted);
  if (left(after).length > 0) return changed({ ...after, state: ringing(rules, now) }, noted);
  const againAt = minutesAfter(now, rules.againMinutes);
  return changed({ ...after, state: { is: 'exhausted', since: now, againAt } }, noted, {
    name: 'round.exhausted',
    data: { pass: round.pass, againAt: againAt.toISOString() },
  });
}

function left({ list, tries, pass }: Round): Ring[] {
  const rung = new Set(tries.filter((each) => each.pass === pass).map(({ contact }) => contact));
  return list.filter(({ contact }) => !rung.has(contact));
}

function ringing(rules: RoundRules, now: Date): RoundState {
  return { is: 'under_way', alarmAt: minutesAfter(now, rules.idleMinutes), idleSince: null };
}
