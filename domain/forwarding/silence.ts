import { businessMinutesBetween, type Calendar } from '../hours/index.ts';

export type LinesPast = {
  calendar: Calendar;
  /** When its last calls came, the oldest first. */
  calls: readonly Date[];
};

export type Silence = {
  /** The last call. */
  since: Date;
  /** Business minutes without a call: now, and the longest before. */
  minutes: number;
  longest: number;
};

/** Of fewer calls nothing can be said. */
export const fewestCalls = 10;
const leastMinutes = 240;
const timesLonger = 2;

/**
 * Whether a line has gone silent: it was open twice as long without a call as ever before among its last calls, and for four
 * hours at least. Calls that came by chance alone, n of them, stay away so long about once in n² times.
 */
export function silence({ calendar, calls }: LinesPast, now: Date): Silence | null {
  const since = calls.at(-1);
  if (!since || calls.length < fewestCalls) return null;
  const minutes = businessMinutesBetween(calendar, since, now);
  if (minutes < leastMinutes) return null;
  const pauses = calls.slice(1).map((call, at) => businessMinutesBetween(calendar, calls[at] as Date, call));
  const longest = Math.max(...pauses);
  return minutes >= timesLonger * longest ? { since, minutes, longest } : null;
}
