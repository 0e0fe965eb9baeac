import { describe, expect, test } from 'vitest';
import { whatApplies } from './applies.ts';
import type { Calendar, Period } from './calendar.ts';
import { isOpen, nextOpening, openPeriods } from './open.ts';
import { instantOf } from './tokyo.ts';

const noWeek = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const everyDay = (...periods: Period[]): Calendar['week'] => ({
  mon: periods,
  tue: periods,
  wed: periods,
  thu: periods,
  fri: periods,
  sat: periods,
  sun: periods,
});

const morning = { from: '09:00', to: '12:30' };
const afternoon = { from: '14:00', to: '18:00' };
const night = { from: '18:00', to: '09:00' };

const clinic: Calendar = {
  week: { ...everyDay(morning, afternoon), wed: [morning], sun: [] },
  holidays: [],
  exceptions: [
    { date: '2026-12-29', periods: [], why: '年末年始' },
    { date: '2026-12-30', periods: [], why: '年末年始' },
    { date: '2026-12-31', periods: [], why: '年末年始' },
    { date: '2027-01-02', periods: [], why: '年末年始' },
    { date: '2026-05-06', periods: [morning], why: '連休の臨時診療' },
  ],
};
const nightDesk: Calendar = { week: everyDay(night), holidays: 'as_weekday', exceptions: [] };
const always: Calendar = { week: everyDay({ from: '00:00', to: '24:00' }), holidays: 'as_weekday', exceptions: [] };
const never: Calendar = { week: noWeek, holidays: [], exceptions: [] };

function at(text: string): Date {
  const [day = '', time = ''] = text.split(' ');
  return instantOf(day, time);
}

describe('isOpen', () => {
  test.each([
    ['a Monday before opening', clinic, '2026-05-11 08:59', false],
    ['the moment of opening', clinic, '2026-05-11 09:00', true],
    ['the moment of closing', clinic, '2026-05-11 12:30', false],
    ['the break at noon', clinic, '2026-05-11 13:00', false],
    ['the second period', clinic, '2026-05-11 14:00', true],
    ['Wednesday afternoon', clinic, '2026-05-13 15:00', false],
    ['a substitute holiday with a one-off opening', clinic, '2026-05-06 10:00', true],
    ['the same day past that opening', clinic, '2026-05-06 15:00', false],
    ['a holiday', clinic, '2026-05-05 10:00', false],
    ['国民の休日', clinic, '2026-09-22 10:00', false],
    ['振替休日 in March 2027', clinic, '2027-03-22 10:00', false],
    ['a closure at the end of the year', clinic, '2026-12-29 10:00', false],
    ['the night desk after midnight', nightDesk, '2026-05-07 03:00', true],
    ['the night desk in the daytime', nightDesk, '2026-05-07 12:00', false],
    ['the night desk on a holiday', nightDesk, '2026-05-05 23:00', true],
    ['midnight of a calendar that never closes', always, '2026-05-07 00:00', true],
    ['a calendar without periods', never, '2026-05-07 10:00', false],
  ])('%s', (_, calendar, when, open) => {
    expect(isOpen(calendar, at(when))).toBe(open);
  });

  test('a night period runs on into a closed day, and none starts on that day', () => {
    const closedTuesday = { ...nightDesk, exceptions: [{ date: '2026-05-12', periods: [], why: '設備点検' }] };
    expect(isOpen(closedTuesday, at('2026-05-12 08:59'))).toBe(true);
    expect(isOpen(closedTuesday, at('2026-05-12 18:00'))).toBe(false);
    expect(isOpen(closedTuesday, at('2026-05-13 03:00'))).toBe(false);
  });
});

describe('openPeriods', () => {
  test('gives the periods of a day in order, also when written out of order', () => {
    const calendar = { ...clinic, week: everyDay(afternoon, morning) };
    expect(openPeriods(calendar, '2026-05-11')).toEqual([
      { from: at('2026-05-11 09:00'), to: at('2026-05-11 12:30') },
      { from: at('2026-05-11 14:00'), to: at('2026-05-11 18:00') },
    ]);
  });

  test('merges periods that meet', () => {
    const calendar = { ...clinic, week: everyDay({ from: '12:30', to: '14:00' }, morning, afternoon) };
    expect(openPeriods(calendar, '2026-05-11')).toEqual([{ from: at('2026-05-11 09:00'), to: at('2026-05-11 18:00') }]);
  });

  test('an overnight period belongs to the day it starts on', () => {
    expect(openPeriods(nightDesk, '2026-12-31')).toEqual([
      { from: at('2026-12-31 18:00'), to: at('2027-01-01 09:00') },
    ]);
  });

  test('a period to 00:00 ends at midnight', () => {
    const evening = { ...clinic, week: everyDay({ from: '18:00', to: '00:00' }) };
    expect(openPeriods(evening, '2026-05-11')).toEqual([{ from: at('2026-05-11 18:00'), to: at('2026-05-11 24:00') }]);
  });

  test('holidays can have periods of their own', () => {
    const calendar = { ...clinic, holidays: [morning] };
    expect(openPeriods(calendar, '2026-09-22')).toEqual([{ from: at('2026-09-22 09:00'), to: at('2026-09-22 12:30') }]);
  });
});

describe('nextOpening', () => {
  test.each([
    ['while open it is that instant', clinic, '2026-05-11 10:00', '2026-05-11 10:00'],
    ['at closing it is the next period', clinic, '2026-05-11 12:30', '2026-05-11 14:00'],
    ['over 連休 it is the one-off opening', clinic, '2026-05-02 18:00', '2026-05-06 09:00'],
    ['over 年末年始 it is the first working day', clinic, '2026-12-28 18:00', '2027-01-04 09:00'],
    ['over the September holidays', clinic, '2026-09-19 18:00', '2026-09-24 09:00'],
    ['on the night desk it is this evening', nightDesk, '2026-05-07 09:00', '2026-05-07 18:00'],
  ])('%s', (_, calendar, from, opening) => {
    expect(nextOpening(calendar, at(from))).toEqual(at(opening));
  });

  test('a calendar that never opens has none', () => {
    expect(nextOpening(never, at('2026-05-11 10:00'))).toBeNull();
  });

  test('a single opening a year ahead is found', () => {
    const once = { ...never, exceptions: [{ date: '2027-05-10', periods: [morning], why: '年に一度' }] };
    expect(nextOpening(once, at('2026-05-11 10:00'))).toEqual(at('2027-05-10 09:00'));
    expect(nextOpening(once, at('2027-05-10 12:30'))).toBeNull();
  });
});

describe('whatApplies', () => {
  const opensAt = (when: string) => ({ nextOpening: at(when) });

  test.each([
    [clinic, '2026-05-11 10:00', { open: true, because: 'week', holiday: null, ...opensAt('2026-05-11 10:00') }],
    [
      clinic,
      '2026-05-05 10:00',
      { open: false, because: 'holiday', holiday: 'こどもの日', ...opensAt('2026-05-06 09:00') },
    ],
    [clinic, '2026-05-06 10:00', { open: true, because: 'exception', holiday: '振替休日', why: '連休の臨時診療' }],
    [
      clinic,
      '2026-12-30 10:00',
      { open: false, because: 'exception', why: '年末年始', ...opensAt('2027-01-04 09:00') },
    ],
    [nightDesk, '2026-05-05 20:00', { open: true, because: 'week', holiday: 'こどもの日' }],
    [nightDesk, '2026-05-07 03:00', { open: true, because: 'week', day: '2026-05-06', holiday: '振替休日' }],
    [never, '2026-05-07 03:00', { open: false, because: 'week', nextOpening: null }],
  ])('case %# says so', (calendar, when, applies) => {
    expect(whatApplies(calendar, at(when))).toMatchObject(applies);
  });
});
