export { type Applies, whatApplies } from './applies.ts';
export { addBusinessTime, businessMinutesBetween } from './business-time.ts';
export type { Calendar, Exception, Period } from './calendar.ts';
export { checkCalendar } from './check-calendar.ts';
export { holidayName } from './holidays.ts';
export { isOpen, nextOpening, openPeriods } from './open.ts';
export { type Because, ruleOf } from './rule.ts';
export type { SpecialDays } from './special-days.ts';
export {
  type HoursEvent,
  nextTaking,
  type Switchover,
  switchBack,
  switchOver,
  switchoverAt,
  takesCalls,
} from './switchover.ts';
export { addDays, dayOf, instantOf, isDay, isTime, timeOf, type Weekday, weekdayOf } from './tokyo.ts';
export { usualHours } from './usual-hours.ts';
