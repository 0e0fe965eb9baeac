import { businessMinutesBetween, type Calendar } from '../hours/index.ts';

export type LinesPast = {
  calendar: Calendar;
  /** When its last calls came, the oldest first. */
  calls: readonly Date[];
};

export type Silence = {
  /** The last call. */
  since: Date;
  /** Business minutes without a call: now, and the longest before but one. */
  minutes: number;
  usual: number;
};

/** Of fewer calls nothing can be said. */
export const fewestCalls = 10;
const leastMinutes = 240;
const timesLonger = 3;

/**
 * Whether a line has gone silent: it was open without a call three times as long as before among its last calls, the longest
 * time left aside, which may have been a silence itself; and for four hours at least. Of n calls that come by chance alone the
 * second longest pause is about the mean times (ln n - 1), so that three times this comes once in n³ / 20.
 */
export function silence({ calendar, calls }: LinesPast, now: Date): Silence | null {
  const since = calls.at(-1);
  if (!since || calls.length < fewestCalls) return null;
  const minutes = businessMinutesBetween(calendar, since, now);
  if (minutes < leastMinutes) return null;
  const pauses = calls.slice(1).map((call, at) => businessMinutesBetween(calendar, calls[at] as Date, call));
  const usual = pauses.toSorted((one, other) => other - one)[1] ?? 0;
  return minutes >= timesLonger * usual ? { since, minutes, usual } : null;
}
