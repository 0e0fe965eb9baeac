import { checkContact } from '../contacts/index.ts';
import { checkCalendar, isDay } from '../hours/index.ts';
import { readLine } from '../lines/index.ts';
import { isRefusal, type Problem } from '../refusals/index.ts';
import type { HearingSheet } from './sheet.ts';

/** What stands in the way of filling in from a sheet, by field (`people.1.reading`); a draft may be kept with all of it. */
export function checkSheet(sheet: HearingSheet): Problem[] {
  const { wantedFrom, callsAMonth, week, holidays, exceptions, people, lines, greeting, mayTell, sales } = sheet;
  return [
    ...(wantedFrom === null || isDay(wantedFrom) ? [] : [{ field: 'wantedFrom', code: 'not_a_day' } as const]),
    ...(callsAMonth === null || (Number.isInteger(callsAMonth) && callsAMonth >= 0 && callsAMonth <= 1_000_000)
      ? []
      : [{ field: 'callsAMonth', code: 'out_of_range' } as const]),
    ...checkCalendar({ week, holidays, exceptions }),
    ...people.flatMap((person, at) => within(`people.${at}`, checkContact(person))),
    ...lines.flatMap((line, at) => {
      const read = readLine('number', line);
      return isRefusal(read) ? within(`lines.${at}`, read.problems) : [];
    }),
    ...(greeting.text.trim() !== '' && greeting.reading.trim() === ''
      ? [{ field: 'greeting.reading', code: 'reading_missing' } as const]
      : []),
    ...(sales.rule === 'send_to' && sales.sendTo.trim() === ''
      ? [{ field: 'sales.sendTo', code: 'required' } as const]
      : []),
    ...mayTell.flatMap(({ topic, words }, at) => [
      ...(topic.trim() === '' ? [{ field: `mayTell.${at}.topic`, code: 'required' } as const] : []),
      ...(words.trim() === '' ? [{ field: `mayTell.${at}.words`, code: 'required' } as const] : []),
    ]),
  ];
}

function within(field: string, problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, field: `${field}.${problem.field}` }));
}
