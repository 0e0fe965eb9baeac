// Which part of a calendar speaks for a day: an exception before a holiday, a holiday before the week.
import type { Calendar, Period } from './calendar.ts';
import { holidayName } from './holidays.ts';
import { weekdayOf } from './tokyo.ts';

export type Because = 'week' | 'holiday' | 'exception';

export type Rule = { because: Because; periods: Period[]; holiday: string | null; why: string | null };

export function ruleOf(calendar: Calendar, day: string): Rule {
  const holiday = holidayName(day);
  const exception = calendar.exceptions.find(({ date }) => date === day);
  if (exception) return { because: 'exception', periods: exception.periods, holiday, why: exception.why };
  if (holiday !== null && calendar.holidays !== 'as_weekday') {
    return { because: 'holiday', periods: calendar.holidays, holiday, why: null };
  }
  return { because: 'week', periods: calendar.week[weekdayOf(day)], holiday, why: null };
}
