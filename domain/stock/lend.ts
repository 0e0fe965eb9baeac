import { dayOf, isDay } from '../hours/index.ts';
import { type Problem, type Refusal, refuse, tooLong } from '../refusals/index.ts';
import { standing } from './standing.ts';
import type { Lending, LendingAnswer, StockEvent, StockNumber } from './stock.ts';

export const mostGuidanceLetters = 300;

/** What callers of a number hear that was lent for a while, until the client says otherwise. */
export const usualGuidance = 'お電話ありがとうございます。恐れ入りますが、こちらの番号でのご案内は終了いたしました。';

type Wish = { until: string | null; guidance: string };
export type LendingInput = Pick<Lending, 'id' | 'client' | 'line'> & Wish & { number: StockNumber };

/**
 * From this day on the number is a client's line. `last` is whatever it was lent for before.
 * Refuses number_not_free, incomplete_input (until, guidance).
 */
export function lend({ number, ...input }: LendingInput, last: Lending | null, now: Date): LendingAnswer | Refusal {
  if (standing(number, last).is !== 'free') return refuse('number_not_free');
  const problems = wishProblems(input, now);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const guidance = input.guidance.trim();
  const lending = { ...input, stock: number.id, from: dayOf(now), guidance, endedAt: null, overAt: null };
  return { lending, events: [event('stock.lent', lending)] };
}

/** Another last day, or other words. Refuses lending_ended (its words may change while the number cools), incomplete_input. */
export function change(lending: Lending, wish: Wish, now: Date): LendingAnswer | Refusal {
  if (lending.overAt || (lending.endedAt && wish.until !== lending.until)) return refuse('lending_ended');
  const problems = wishProblems(lending.endedAt ? { ...wish, until: null } : wish, now);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const changed = { ...lending, until: wish.until, guidance: wish.guidance.trim() };
  return { lending: changed, events: [event('stock.lending_changed', changed)] };
}

function wishProblems({ until, guidance }: Wish, now: Date): Problem[] {
  return [...untilProblems(until, now), ...tooLong('guidance', guidance, mostGuidanceLetters)];
}

function untilProblems(until: string | null, now: Date): Problem[] {
  if (until === null) return [];
  if (!isDay(until)) return [{ field: 'until', code: 'not_a_day' }];
  return until < dayOf(now) ? [{ field: 'until', code: 'already_past' }] : [];
}

function event(name: 'stock.lent' | 'stock.lending_changed', { stock, client, line, until }: Lending): StockEvent {
  return { name, client, id: stock, data: { line, until } };
}
