import { isDay, isTime } from '../hours/index.ts';
import type { Problem } from '../refusals/index.ts';
import type { Roster, Turn } from './duty.ts';

/** What stands in the way of a roster, by field (`week.mon.0.contacts`): bad times, nobody named, people the client has not. */
export function checkRoster({ week, holidays, days }: Roster, known: readonly string[]): Problem[] {
  return [
    ...Object.entries(week).flatMap(([day, turns]) => checkTurns(`week.${day}`, turns, known)),
    ...(holidays === 'as_weekday' ? [] : checkTurns('holidays', holidays, known)),
    ...days.flatMap(({ date, turns }, at): Problem[] => {
      const field = `days.${at}`;
      const isTwice = days.findIndex((other) => other.date === date) < at;
      return [
        ...(isDay(date) ? [] : [{ field: `${field}.date`, code: 'not_a_day' as const }]),
        ...(isDay(date) && isTwice ? [{ field: `${field}.date`, code: 'date_listed_twice' as const }] : []),
        ...checkTurns(`${field}.turns`, turns, known),
      ];
    }),
  ];
}

function checkTurns(field: string, turns: readonly Turn[], known: readonly string[]): Problem[] {
  return turns.flatMap(({ from, to, contacts }, at): Problem[] => [
    ...(isTime(from) ? [] : [{ field: `${field}.${at}.from`, code: 'malformed' as const }]),
    ...(isTime(to) || to === '24:00' ? [] : [{ field: `${field}.${at}.to`, code: 'malformed' as const }]),
    ...whoProblem(`${field}.${at}.contacts`, contacts, known),
  ]);
}

function whoProblem(field: string, contacts: readonly string[], known: readonly string[]): Problem[] {
  if (contacts.length === 0) return [{ field, code: 'required' }];
  return contacts.every((id) => known.includes(id)) ? [] : [{ field, code: 'not_a_choice' }];
}
