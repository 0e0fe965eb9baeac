// Business time: a clock that runs only while the calendar is open.
import type { Calendar } from './calendar.ts';
import { spansFrom } from './spans.ts';

const minute = 60_000;

/**
 * The instant by which so many business minutes have run since `from`; null if the calendar does not open that long.
 * No minutes lead to `from` itself while open, else to the next opening; minutes that end exactly at closing time end
 * there (18:00), not at the next opening.
 */
export function addBusinessTime(calendar: Calendar, from: Date, minutes: number): Date | null {
  if (!Number.isFinite(minutes) || minutes < 0) throw new RangeError(`not a length of time: ${minutes} minutes`);
  let left = Math.round(minutes * minute);
  for (const span of spansFrom(calendar, from)) {
    const length = span.to - span.from;
    if (left <= length) return new Date(span.from + left);
    left -= length;
  }
  return null;
}

/** Business minutes (with fractions) from `a` to `b`; none when `b` is not after `a`. */
export function businessMinutesBetween(calendar: Calendar, a: Date, b: Date): number {
  let run = 0;
  for (const { from, to } of spansFrom(calendar, a)) {
    if (from >= b.getTime()) break;
    run += Math.min(to, b.getTime()) - from;
  }
  return run / minute;
}
