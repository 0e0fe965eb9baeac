// Duty (当番): who of a client is on call when. The roster (当番表) says it for the days of the week, and for single days
// otherwise; whoever is on call is told and rung before everybody else.
import type { Weekday } from '../hours/index.ts';

/** Who is on call from and until a time of day, the first to be told first; a night's turn ends on the next day. */
export type Turn = { from: string; to: string; contacts: string[] };

/** A day with turns of its own; none of them: nobody is on call. */
export type DutyDay = { date: string; turns: Turn[]; why: string };

/** Plain JSON: it is stored, sent and edited as it stands. */
export type Roster = {
  week: Record<Weekday, Turn[]>;
  holidays: Turn[] | 'as_weekday';
  days: DutyDay[];
};

export const noRoster: Roster = {
  week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
  holidays: 'as_weekday',
  days: [],
};

export type DutyEvent = { name: 'duty.roster_changed'; client: string; id: string; data: Record<never, never> };
