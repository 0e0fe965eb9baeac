import type { Problem } from '../refusals/index.ts';
import type { Calendar, Exception, Period } from './calendar.ts';
import { minutesIn, type Span } from './spans.ts';
import { isDay, isTime, type Weekday } from './tokyo.ts';

const weekInOrder: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** What stands in the way of a calendar, by field (`week.mon.1.from`): bad times, overlaps, dates that are no dates or twice there. */
export function checkCalendar({ week, holidays, exceptions }: Calendar): Problem[] {
  return [
    ...weekInOrder.flatMap((weekday, index) => {
      const dayBefore = weekInOrder.at(index - 1) as Weekday;
      return checkPeriods(`week.${weekday}`, week[weekday], runningOver(week[dayBefore]));
    }),
    ...(holidays === 'as_weekday' ? [] : checkPeriods('holidays', holidays)),
    ...exceptions.flatMap((exception, index) => checkException(exception, index, exceptions)),
  ];
}

function checkException({ date, periods, why }: Exception, index: number, all: Exception[]): Problem[] {
  const field = `exceptions.${index}`;
  const problems = checkPeriods(`${field}.periods`, periods);
  if (!isDay(date)) problems.push({ field: `${field}.date`, code: 'not_a_day' });
  else if (all.findIndex((other) => other.date === date) < index) {
    problems.push({ field: `${field}.date`, code: 'date_listed_twice' });
  }
  if (why.trim() === '') problems.push({ field: `${field}.why`, code: 'required' });
  return problems;
}

function checkPeriods(field: string, periods: Period[], running: Span[] = []): Problem[] {
  return periods.flatMap((period, index): Problem[] => {
    const problems = checkTimes(`${field}.${index}`, period);
    if (problems.length > 0) return problems;
    const earlier = [...running, ...periods.slice(0, index).filter(isWellFormed).map(minutesIn)];
    const meets = earlier.some((span) => overlap(span, minutesIn(period)));
    return meets ? [{ field: `${field}.${index}.from`, code: 'periods_overlap' }] : [];
  });
}

function checkTimes(field: string, { from, to }: Period): Problem[] {
  const problems: Problem[] = [];
  if (!isTime(from)) problems.push({ field: `${field}.from`, code: 'malformed' });
  if (!isTime(to) && to !== '24:00') problems.push({ field: `${field}.to`, code: 'malformed' });
  return problems;
}

function isWellFormed(period: Period): boolean {
  return checkTimes('', period).length === 0;
}

/** What of a weekday's periods is still running when the next weekday begins. */
function runningOver(periods: Period[]): Span[] {
  const spans = periods.filter(isWellFormed).map(minutesIn);
  return spans.filter(({ to }) => to > 24 * 60).map(({ to }) => ({ from: 0, to: to - 24 * 60 }));
}

function overlap(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to;
}
