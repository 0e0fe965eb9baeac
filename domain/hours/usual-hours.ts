import type { Calendar, Period } from './calendar.ts';

const nineToSix: Period[] = [{ from: '09:00', to: '18:00' }];

/** What a company's calendar says until the company tells its own hours: weekdays nine to six, closed on holidays. */
export const usualHours: Calendar = {
  week: { mon: nineToSix, tue: nineToSix, wed: nineToSix, thu: nineToSix, fri: nineToSix, sat: [], sun: [] },
  holidays: [],
  exceptions: [],
};
