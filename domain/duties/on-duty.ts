import { type Contact, presenceAt } from '../contacts/index.ts';
import { addDays, dayOf, holidayName, instantOf, weekdayOf } from '../hours/index.ts';
import type { Roster, Turn } from './duty.ts';

/** The turns that begin on a day: a single day's before a holiday's, a holiday's before the week's. */
export function turnsOf(roster: Roster, day: string): Turn[] {
  const own = roster.days.find(({ date }) => date === day);
  if (own) return own.turns;
  if (roster.holidays !== 'as_weekday' && holidayName(day) !== null) return roster.holidays;
  return roster.week[weekdayOf(day)];
}

/** Who is on call by the roster, the first to be told first: yesterday's night before today's morning. */
export function onCall(roster: Roster, at: Date): string[] {
  const today = dayOf(at);
  const turns = [addDays(today, -1), today].flatMap((day) =>
    turnsOf(roster, day).filter((turn) => runs(turn, day, at)),
  );
  return [...new Set(turns.flatMap(({ contacts }) => contacts))];
}

/** Of those on call, who is there to be told: who has said to be off is not, whatever the roster says. */
export function onDuty(roster: Roster, contacts: readonly Contact[], at: Date): string[] {
  const off = contacts.filter(({ presence }) => presenceAt(presence, at).state === 'off').map(({ id }) => id);
  return onCall(roster, at).filter((id) => contacts.some((contact) => contact.id === id) && !off.includes(id));
}

function runs({ from, to }: Turn, day: string, at: Date): boolean {
  const end = to > from ? instantOf(day, to) : instantOf(addDays(day, 1), to);
  return instantOf(day, from) <= at && at < end;
}
