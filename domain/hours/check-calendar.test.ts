import { expect, test } from 'vitest';
import type { Calendar } from './calendar.ts';
import { checkCalendar } from './check-calendar.ts';

const day = [{ from: '09:00', to: '18:00' }];
const night = [{ from: '18:00', to: '09:00' }];
const office: Calendar = {
  week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
  holidays: [],
  exceptions: [{ date: '2026-12-31', periods: [], why: '年末' }],
};
const monday = (...mon: Calendar['week']['mon']): Calendar => ({ ...office, week: { ...office.week, mon } });

test('a calendar without problems has none', () => {
  expect(checkCalendar(office)).toEqual([]);
});

test('periods that only meet do not overlap, also around midnight and over the week', () => {
  const roundTheClock = { mon: night, tue: night, wed: night, thu: night, fri: night, sat: night, sun: night };
  const wholeDays = [{ from: '00:00', to: '24:00' }];
  expect(checkCalendar(monday({ from: '09:00', to: '12:00' }, { from: '12:00', to: '18:00' }))).toEqual([]);
  expect(checkCalendar({ ...office, week: roundTheClock })).toEqual([]);
  expect(checkCalendar({ ...office, week: { ...office.week, mon: wholeDays, tue: wholeDays } })).toEqual([]);
});

test('times that are none are named one by one', () => {
  expect(checkCalendar(monday({ from: '09:00', to: '12:00' }, { from: '25:00', to: '18:60' }))).toEqual([
    { field: 'week.mon.1.from', code: 'malformed' },
    { field: 'week.mon.1.to', code: 'malformed' },
  ]);
  expect(checkCalendar(monday({ from: '24:00', to: '24:00' }))).toEqual([
    { field: 'week.mon.0.from', code: 'malformed' },
  ]);
});

test('an overlap is named at the later of the two in the list', () => {
  expect(checkCalendar(monday({ from: '13:00', to: '18:00' }, { from: '09:00', to: '13:01' }))).toEqual([
    { field: 'week.mon.1.from', code: 'periods_overlap' },
  ]);
});

test('a night period may not run into the next weekday’s, from Sunday into Monday either', () => {
  const early = [{ from: '08:30', to: '12:00' }];
  expect(checkCalendar({ ...office, week: { ...office.week, mon: night, tue: early } })).toEqual([
    { field: 'week.tue.0.from', code: 'periods_overlap' },
  ]);
  expect(checkCalendar({ ...office, week: { ...office.week, mon: early, sun: night } })).toEqual([
    { field: 'week.mon.0.from', code: 'periods_overlap' },
  ]);
});

test('holidays and exceptions are checked as well', () => {
  const overlapping = [...day, { from: '17:00', to: '19:00' }];
  const exceptions = [
    { date: '2026-12-31', periods: [], why: '年末' },
    { date: '2026-12-31', periods: overlapping, why: ' ' },
    { date: '2026-02-29', periods: [], why: '閏日' },
  ];
  expect(checkCalendar({ ...office, holidays: overlapping, exceptions })).toEqual([
    { field: 'holidays.1.from', code: 'periods_overlap' },
    { field: 'exceptions.1.periods.1.from', code: 'periods_overlap' },
    { field: 'exceptions.1.date', code: 'date_listed_twice' },
    { field: 'exceptions.1.why', code: 'required' },
    { field: 'exceptions.2.date', code: 'not_a_day' },
  ]);
});
