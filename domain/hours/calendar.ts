// A calendar: when someone is there. Several periods a weekday, what holidays do, closures and one-off openings.
// Plain JSON: it is stored, sent and edited as it stands.
import type { Weekday } from './tokyo.ts';

/**
 * `'09:00'` to `'24:00'`, open at `from` and no longer at `to`. With `to` at or before `from` it runs until that time
 * the next day (a night desk 18:00-09:00); it belongs to the day it starts on, whatever the next day is.
 */
export type Period = { from: string; to: string };

/** A date with its own periods instead of the week's or the holiday's; none of them is a closure. */
export type Exception = { date: string; periods: Period[]; why: string };

export type Calendar = {
  week: Record<Weekday, Period[]>;
  holidays: Period[] | 'as_weekday';
  exceptions: Exception[];
};
