import { type Calendar, checkCalendar } from '../hours/index.ts';
import { readNumber } from '../numbers/index.ts';
import { isRefusal, type Problem, tooLong } from '../refusals/index.ts';
import type { Asked, Before, LineWish, TopicWish } from './change.ts';

/** What stands in the way of what is asked for, by field (`calendar.week.mon.0.from`, `lines.1.number`). */
export function checkAsked(asked: Asked, before: Before): Problem[] {
  switch (asked.kind) {
    case 'hours':
      return checkCalendar(asked.calendar).map(({ field, code }) => ({ field: `calendar.${field}`, code }));
    case 'lines':
      return asked.lines.flatMap((wish, at) => checkLine(`lines.${at}`, wish, before));
    case 'scope':
      return asked.topics.flatMap((topic, at) => checkTopic(`topics.${at}`, topic));
  }
}

/** Whether it asks for what is so already. */
export function asksNothing(asked: Asked, before: Before): boolean {
  switch (asked.kind) {
    case 'hours':
      return before.kind === 'hours' && isSameCalendar(asked.calendar, before.calendar);
    case 'lines':
      return asked.lines.length === 0;
    case 'scope':
      return asked.topics.length === 0 && before.kind === 'scope' && before.tier === asked.tier;
  }
}

/** Calendars are plain JSON, but the database keeps keys in an order of its own. */
export function isSameCalendar(one: Calendar, other: Calendar): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder({ week, holidays, exceptions }: Calendar) {
  const period = ({ from, to }: { from: string; to: string }) => [from, to];
  return [
    (['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const).map((day) => week[day].map(period)),
    holidays === 'as_weekday' ? holidays : holidays.map(period),
    exceptions.map(({ date, periods, why }) => [date, periods.map(period), why]),
  ];
}

function checkLine(field: string, { wish, line, label, number, forwarding }: LineWish, before: Before): Problem[] {
  const known = before.kind === 'lines' ? before.lines.map(({ id }) => id) : [];
  const isKnown = wish === 'add' ? line === null : line !== null && known.includes(line);
  const read = number.trim() === '' ? null : readNumber(number);
  return [
    ...(isKnown ? [] : [{ field: `${field}.line`, code: 'not_a_choice' as const }]),
    ...(wish !== 'close' && label.trim() === '' ? [{ field: `${field}.label`, code: 'required' as const }] : []),
    ...(isRefusal(read) ? [{ field: `${field}.number`, code: read.code }] : []),
    ...tooLong(`${field}.label`, label, 200),
    ...tooLong(`${field}.forwarding`, forwarding, 1000),
  ];
}

function checkTopic(field: string, { topic, treatment, words }: TopicWish): Problem[] {
  return [
    ...(topic.trim() === '' ? [{ field: `${field}.topic`, code: 'required' as const }] : []),
    ...(treatment === 'decline' && words.trim() === '' ? [{ field: `${field}.words`, code: 'required' as const }] : []),
    ...tooLong(`${field}.topic`, topic, 200),
    ...tooLong(`${field}.words`, words, 2000),
  ];
}
