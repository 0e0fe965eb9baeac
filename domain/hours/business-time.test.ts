import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addBusinessTime, businessMinutesBetween } from './business-time.ts';
import type { Calendar, Period } from './calendar.ts';
import { isOpen, nextOpening, openPeriods } from './open.ts';
import { addDays, dayOf, instantOf } from './tokyo.ts';

const day: Period[] = [{ from: '09:00', to: '18:00' }];
const office: Calendar = {
  week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
  holidays: [],
  exceptions: [
    { date: '2026-12-29', periods: [], why: '年末年始' },
    { date: '2026-12-30', periods: [], why: '年末年始' },
    { date: '2026-12-31', periods: [], why: '年末年始' },
  ],
};
const night: Period[] = [{ from: '18:00', to: '09:00' }];
const nightDesk: Calendar = {
  week: { mon: night, tue: night, wed: night, thu: night, fri: night, sat: night, sun: night },
  holidays: 'as_weekday',
  exceptions: [],
};
const never: Calendar = { ...office, week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } };

function at(text: string): Date {
  const [date = '', time = ''] = text.split(' ');
  return instantOf(date, time);
}

describe('addBusinessTime', () => {
  test.each([
    ['inside a day', office, '2026-05-11 10:00', 120, '2026-05-11 12:00'],
    ['over the night', office, '2026-05-11 17:00', 120, '2026-05-12 10:00'],
    ['over a weekend', office, '2026-05-15 17:00', 120, '2026-05-18 10:00'],
    ['from outside hours', office, '2026-05-11 20:00', 60, '2026-05-12 10:00'],
    ['ending exactly at closing time', office, '2026-05-11 16:00', 120, '2026-05-11 18:00'],
    ['over 連休, 2 to 6 May 2026', office, '2026-05-01 17:00', 120, '2026-05-07 10:00'],
    ['over 敬老の日, 国民の休日, 秋分の日', office, '2026-09-18 17:30', 60, '2026-09-24 09:30'],
    ['over 年末年始 and 元日', office, '2026-12-28 17:00', 120, '2027-01-04 10:00'],
    ['over 振替休日 in March 2027', office, '2027-03-19 17:00', 120, '2027-03-23 10:00'],
    ['no minutes while open', office, '2026-05-11 10:00', 0, '2026-05-11 10:00'],
    ['no minutes while closed', office, '2026-05-09 10:00', 0, '2026-05-11 09:00'],
    ['on the night desk over midnight', nightDesk, '2026-12-31 23:00', 120, '2027-01-01 01:00'],
    ['on the night desk over the daytime', nightDesk, '2026-05-11 08:00', 120, '2026-05-11 19:00'],
  ])('%s', (_, calendar, from, minutes, until) => {
    expect(addBusinessTime(calendar, at(from), minutes)).toEqual(at(until));
  });

  test('seconds are kept', () => {
    expect(addBusinessTime(office, new Date('2026-05-11T08:59:30Z'), 1)).toEqual(new Date('2026-05-12T00:00:30Z'));
  });

  test('where the calendar never opens there is no such instant', () => {
    expect(addBusinessTime(never, at('2026-05-11 10:00'), 0)).toBeNull();
    expect(addBusinessTime(never, at('2026-05-11 10:00'), 60)).toBeNull();
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('%d minutes are a bug of the asker', (minutes) => {
    expect(() => addBusinessTime(office, at('2026-05-11 10:00'), minutes)).toThrow(RangeError);
  });
});

describe('businessMinutesBetween', () => {
  test.each([
    ['inside a day', office, '2026-05-11 10:00', '2026-05-11 12:00', 120],
    ['over a weekend', office, '2026-05-15 17:00', '2026-05-18 10:00', 120],
    ['May 2026, with three holidays on weekdays', office, '2026-05-01 00:00', '2026-05-31 24:00', 18 * 540],
    ['a closed stretch', office, '2026-05-02 00:00', '2026-05-07 09:00', 0],
    ['backwards', office, '2026-05-12 10:00', '2026-05-11 10:00', 0],
    ['a night', nightDesk, '2026-05-11 12:00', '2026-05-12 12:00', 15 * 60],
  ])('%s', (_, calendar, a, b, minutes) => {
    expect(businessMinutesBetween(calendar, at(a), at(b))).toBe(minutes);
  });
});

const time = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
const periods = fc.array(fc.record({ from: time, to: fc.oneof(time, fc.constant('24:00')) }), { maxLength: 3 });
const calendars: fc.Arbitrary<Calendar> = fc.record({
  week: fc.record({ mon: periods, tue: periods, wed: periods, thu: periods, fri: periods, sat: periods, sun: periods }),
  holidays: fc.oneof(periods, fc.constant('as_weekday' as const)),
  exceptions: fc.array(
    fc.record({
      date: fc.integer({ min: 0, max: 20 }).map((days) => addDays('2026-04-28', days)),
      periods,
      why: fc.constant('臨時'),
    }),
    { maxLength: 4 },
  ),
});
// Around 連休 2026, at any second.
const instants = fc
  .integer({ min: 0, max: 14 * 24 * 3600 })
  .map((second) => new Date(at('2026-04-27 00:00').getTime() + second * 1000));
const lengths = fc.integer({ min: 1, max: 5000 });

describe('whatever the calendar', () => {
  test('the minutes between an instant and that many minutes later are those minutes', () => {
    fc.assert(
      fc.property(calendars, instants, lengths, (calendar, from, minutes) => {
        const until = addBusinessTime(calendar, from, minutes);
        if (until) expect(businessMinutesBetween(calendar, from, until)).toBe(minutes);
        else expect(nextOpening(calendar, new Date(from.getTime() + 40 * 24 * 3_600_000))).toBeNull();
      }),
    );
  });

  test('adding in two steps is adding at once', () => {
    fc.assert(
      fc.property(calendars, instants, lengths, lengths, (calendar, from, first, second) => {
        const halfway = addBusinessTime(calendar, from, first);
        const stepwise = halfway && addBusinessTime(calendar, halfway, second);
        expect(stepwise).toEqual(addBusinessTime(calendar, from, first + second));
      }),
    );
  });

  test('more minutes never end earlier', () => {
    fc.assert(
      fc.property(calendars, instants, lengths, (calendar, from, minutes) => {
        const sooner = addBusinessTime(calendar, from, minutes);
        const later = addBusinessTime(calendar, from, minutes + 1);
        if (sooner && later) expect(later.getTime()).toBeGreaterThanOrEqual(sooner.getTime() + 60_000);
      }),
    );
  });

  test('the next opening is open, is not before, and nothing between is open', () => {
    fc.assert(
      fc.property(calendars, instants, (calendar, from) => {
        const opening = nextOpening(calendar, from);
        if (opening === null) return expect(isOpen(calendar, from)).toBe(false);
        expect(isOpen(calendar, opening)).toBe(true);
        expect(opening.getTime()).toBeGreaterThanOrEqual(from.getTime());
        expect(businessMinutesBetween(calendar, from, opening)).toBe(0);
      }),
    );
  });

  test('open means inside a period of today or of yesterday', () => {
    fc.assert(
      fc.property(calendars, instants, (calendar, instant) => {
        const today = dayOf(instant);
        const around = [...openPeriods(calendar, addDays(today, -1)), ...openPeriods(calendar, today)];
        const inside = around.some(({ from, to }) => from <= instant && instant < to);
        expect(isOpen(calendar, instant)).toBe(inside);
      }),
    );
  });

  test('periods of a day are sorted and do not touch', () => {
    fc.assert(
      fc.property(calendars, instants, (calendar, instant) => {
        const found = openPeriods(calendar, dayOf(instant));
        found.slice(1).forEach(({ from }, index) => {
          expect(from.getTime()).toBeGreaterThan((found[index] as { to: Date }).to.getTime());
        });
      }),
    );
  });

  test('counting minute by minute gives the same', () => {
    fc.assert(
      fc.property(
        calendars,
        fc.integer({ min: 0, max: 10 * 1440 }),
        fc.integer({ min: 0, max: 600 }),
        (calendar, a, n) => {
          const start = at('2026-04-27 00:00').getTime() + a * 60_000;
          const open = Array.from({ length: n }, (_, i) => isOpen(calendar, new Date(start + i * 60_000)));
          const between = businessMinutesBetween(calendar, new Date(start), new Date(start + n * 60_000));
          expect(between).toBe(open.filter(Boolean).length);
        },
      ),
      { numRuns: 30 },
    );
  });
});
