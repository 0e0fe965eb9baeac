import { addDays, type Calendar, dayOf, instantOf, openPeriods } from '../hours/index.ts';
import type { ReportPolicy } from './policy.ts';

/** From one cut-off up to the next: a call belongs to the span it came in, `from <= arrivedAt < to`. */
export type Span = { day: string; from: Date; to: Date };

/** How far reports have come: the last day that has one, and the instant up to which it tells. */
export type Covered = { day: string; until: Date };

/** A client's way of reporting with the calendar of its hours. */
export type ReportClock = { policy: Pick<ReportPolicy, 'state' | 'cutOff' | 'days'>; calendar: Calendar };

/**
 * The span of the next report. It begins where the last one ended, whatever has been agreed since, so that no call is in two
 * and none is left out; a new cut-off only makes it longer or shorter. Null where none is wanted, or no day of business comes.
 */
export function nextSpan(clock: ReportClock, covered: Covered): Span | null {
  if (clock.policy.state === 'off') return null;
  const first = addDays(covered.day, 1);
  for (let ahead = 0; ahead <= mostIdleDays; ahead++) {
    const day = addDays(first, ahead);
    const to = cutOffOf(clock, day);
    if (isReported(clock, day) && to > covered.until) return { day, from: covered.until, to };
  }
  return null;
}

const mostIdleDays = 400;

/** Where reporting begins: at the last cut-off before `now`. What an earlier report has told already is not told again. */
export function begin(clock: ReportClock, now: Date, told: Covered | null): Covered {
  const day = [0, -1, -2, -3]
    .map((days) => addDays(dayOf(now), days))
    .find((each) => cutOffOf(clock, each) <= now) as string;
  const until = cutOffOf(clock, day);
  return told && told.until >= until ? told : { day: told && told.day > day ? told.day : day, until };
}

/** The end of a day for its report. A night desk's day ends when it closes, on the next morning. */
function cutOffOf({ policy: { cutOff }, calendar }: ReportClock, day: string): Date {
  if (cutOff !== 'end_of_hours') return instantOf(day, cutOff);
  return openPeriods(calendar, day).at(-1)?.to ?? instantOf(day, '24:00');
}

function isReported({ policy: { days }, calendar }: ReportClock, day: string): boolean {
  return days === 'every_day' || openPeriods(calendar, day).length > 0;
}

/** How many Tokyo days it reaches into, when it stands for more than its own: a Monday's tells of the weekend too. */
export function daysIn({ from, to }: Pick<Span, 'from' | 'to'>): number {
  return Math.max(1, Math.ceil((to.getTime() - from.getTime()) / dayLength));
}

const dayLength = 24 * 60 * 60_000;
