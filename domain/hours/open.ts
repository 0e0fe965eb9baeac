import type { Calendar } from './calendar.ts';
import { spansFrom, spansOf } from './spans.ts';
import { addDays, dayOf } from './tokyo.ts';

/** Whether the calendar is open at an instant: at the moment of opening yes, at the moment of closing no. */
export function isOpen(calendar: Calendar, at: Date): boolean {
  return openingDay(calendar, at) !== null;
}

/** The periods that start on a day as instants, sorted and merged; the last may end on the next day. */
export function openPeriods(calendar: Calendar, day: string): { from: Date; to: Date }[] {
  return spansOf(calendar, day).map(({ from, to }) => ({ from: new Date(from), to: new Date(to) }));
}

/** The first open instant from `at` on: `at` itself while open; null where 400 days bring no opening. */
export function nextOpening(calendar: Calendar, at: Date): Date | null {
  for (const { from } of spansFrom(calendar, at)) return new Date(from);
  return null;
}

/** The day whose period is open at `at` (yesterday's after midnight on a night desk), or null. */
export function openingDay(calendar: Calendar, at: Date): string | null {
  const today = dayOf(at);
  const opens = (day: string) =>
    spansOf(calendar, day).some(({ from, to }) => from <= at.getTime() && at.getTime() < to);
  return [today, addDays(today, -1)].find(opens) ?? null;
}
