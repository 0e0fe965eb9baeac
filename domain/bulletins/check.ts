import { addDays, dayOf, isDay } from '../hours/index.ts';
import { type Problem, tooLong } from '../refusals/index.ts';
import type { Bulletin } from './bulletin.ts';

export type BulletinInput = Pick<
  Bulletin,
  'kind' | 'subject' | 'words' | 'reach' | 'days' | 'answerBy' | 'effectiveFrom'
> & { clients: readonly string[] };

/** How long before new prices hold they are told at the latest, in days. */
export const priceNoticeDays = 30;
export const mostDaysAsked = 31;

/** What stands in the way of sending it, by field. `known` are the clients that can be written to at all. */
export function check(input: BulletinInput, known: readonly string[], now: Date): Problem[] {
  return [
    ...text('subject', input.subject, 100),
    ...text('words', input.words, 5000),
    ...clientProblems(input.clients, known),
    ...(input.kind === 'hours' ? hoursProblems(input, dayOf(now)) : []),
    ...(input.kind === 'price' ? priceProblems(input, dayOf(now)) : []),
  ];
}

function text(field: string, typed: string, most: number): Problem[] {
  return typed.trim() === '' ? [{ field, code: 'required' }] : tooLong(field, typed, most);
}

function clientProblems(clients: readonly string[], known: readonly string[]): Problem[] {
  if (clients.length === 0) return [{ field: 'clients', code: 'required' }];
  return clients.every((client) => known.includes(client)) ? [] : [{ field: 'clients', code: 'not_a_choice' }];
}

function hoursProblems({ days, answerBy }: BulletinInput, today: string): Problem[] {
  return [...daysProblems(days, today), ...answerByProblems(answerBy, days, today)];
}

function daysProblems(days: readonly string[], today: string): Problem[] {
  if (days.length === 0) return [{ field: 'days', code: 'required' }];
  if (!days.every(isDay)) return [{ field: 'days', code: 'not_a_day' }];
  if (new Set(days).size < days.length) return [{ field: 'days', code: 'date_listed_twice' }];
  if (days.length > mostDaysAsked) return [{ field: 'days', code: 'out_of_range' }];
  return days.some((day) => day < today) ? [{ field: 'days', code: 'already_past' }] : [];
}

/** Before the first of the days, or the answer comes too late to be of use. */
function answerByProblems(answerBy: string | null, days: readonly string[], today: string): Problem[] {
  if (answerBy === null) return [{ field: 'answerBy', code: 'required' }];
  if (!isDay(answerBy)) return [{ field: 'answerBy', code: 'not_a_day' }];
  if (answerBy < today) return [{ field: 'answerBy', code: 'already_past' }];
  return days.some((day) => day <= answerBy) ? [{ field: 'answerBy', code: 'out_of_range' }] : [];
}

function priceProblems({ effectiveFrom }: BulletinInput, today: string): Problem[] {
  if (effectiveFrom === null) return [{ field: 'effectiveFrom', code: 'required' }];
  if (!isDay(effectiveFrom)) return [{ field: 'effectiveFrom', code: 'not_a_day' }];
  return effectiveFrom < addDays(today, priceNoticeDays) ? [{ field: 'effectiveFrom', code: 'too_soon' }] : [];
}
