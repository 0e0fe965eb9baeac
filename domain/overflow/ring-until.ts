import { type Calendar, dayOf, openPeriods } from '../hours/index.ts';

// Who rang at nine is glad of a call at ten, and not of one at three.
const longestMs = 4 * 3_600_000;
// Open beyond the calendar, by a word of the client's: nobody can tell until when.
const unknownMs = 3_600_000;

/** Nobody is rung back later than that: never after the hours in which they rang, and not long after. */
export function ringUntil(calendar: Calendar, now: Date): Date {
  const open = openPeriods(calendar, dayOf(now)).find(({ from, to }) => from <= now && now < to);
  const latest = now.getTime() + longestMs;
  return new Date(open ? Math.min(open.to.getTime(), latest) : now.getTime() + unknownMs);
}
