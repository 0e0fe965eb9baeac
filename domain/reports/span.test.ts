import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Calendar, dayOf, instantOf, type Period, usualHours } from '../hours/index.ts';
import * as reports from './index.ts';

const at = (day: string, time: string) => instantOf(day, time);
const policy = { state: 'on', cutOff: '18:00', days: 'every_day' } as const;
const clock = (changes: Partial<reports.ReportClock['policy']> = {}, calendar: Calendar = usualHours) => ({
  policy: { ...policy, ...changes },
  calendar,
});
const nightPeriod: Period[] = [{ from: '18:00', to: '09:00' }];
const night: Calendar = {
  week: {
    ...{ mon: nightPeriod, tue: nightPeriod, wed: nightPeriod, thu: nightPeriod, fri: nightPeriod },
    ...{ sat: nightPeriod, sun: nightPeriod },
  },
  holidays: 'as_weekday',
  exceptions: [],
};

// 2026-05-07 is a Thursday, after the holidays of May.
test.each([
  ['at a time of day', clock(), '2026-05-08', at('2026-05-08', '18:00')],
  ['at midnight', clock({ cutOff: '24:00' }), '2026-05-08', at('2026-05-09', '00:00')],
  ['at the end of hours', clock({ cutOff: 'end_of_hours' }), '2026-05-08', at('2026-05-08', '18:00')],
  [
    'on the next morning for a night desk',
    clock({ cutOff: 'end_of_hours' }, night),
    '2026-05-08',
    at('2026-05-09', '09:00'),
  ],
])('a day ends %s', (_, its, day, to) => {
  const covered = { day: '2026-05-07', until: at('2026-05-07', '18:00') };
  expect(reports.nextSpan(its, covered)).toEqual({ day, from: covered.until, to });
});

test('a day without hours ends at its midnight, unless only days of business are reported', () => {
  const friday = { day: '2026-05-08', until: at('2026-05-08', '18:00') };
  const ends = { cutOff: 'end_of_hours' };
  expect(reports.nextSpan(clock(ends), friday)).toMatchObject({ day: '2026-05-09', to: at('2026-05-10', '00:00') });
  const monday = reports.nextSpan(clock({ ...ends, days: 'business_days' }), friday);
  expect(monday).toEqual({ day: '2026-05-11', from: friday.until, to: at('2026-05-11', '18:00') });
  expect(monday && reports.daysIn(monday)).toBe(3);
});

test('a new cut-off makes the next report longer or shorter, and gives no day two', () => {
  const covered = { day: '2026-05-07', until: at('2026-05-07', '18:00') };
  expect(reports.nextSpan(clock({ cutOff: '17:00' }), covered)).toMatchObject({
    day: '2026-05-08',
    from: covered.until,
  });
  expect(reports.nextSpan(clock({ cutOff: '24:00' }), covered)).toEqual({
    ...{ day: '2026-05-08', from: covered.until, to: at('2026-05-09', '00:00') },
  });
});

test('reporting begins at the last cut-off, and again where it had stopped if that is later', () => {
  const noon = at('2026-05-08', '12:00');
  expect(reports.begin(clock(), noon, null)).toEqual({ day: '2026-05-07', until: at('2026-05-07', '18:00') });
  const evening = at('2026-05-08', '19:00');
  expect(reports.begin(clock(), evening, null)).toEqual({ day: '2026-05-08', until: at('2026-05-08', '18:00') });
  const told = { day: '2026-05-08', until: at('2026-05-09', '00:00') };
  expect(reports.begin(clock(), evening, told)).toEqual(told);
  const long = { day: '2026-04-01', until: at('2026-04-01', '18:00') };
  expect(reports.begin(clock(), noon, long)).toEqual({ day: '2026-05-07', until: at('2026-05-07', '18:00') });
  expect(reports.begin(clock({ cutOff: 'end_of_hours' }, night), noon, null)).toEqual({
    ...{ day: '2026-05-07', until: at('2026-05-08', '09:00') },
  });
});

test('nothing is reported where nothing is wanted, or no day of business ever comes', () => {
  const covered = { day: '2026-05-07', until: at('2026-05-07', '18:00') };
  expect(reports.nextSpan(clock({ state: 'off' }), covered)).toBeNull();
  const none = Object.fromEntries(Object.keys(usualHours.week).map((day) => [day, []])) as unknown as Calendar['week'];
  const never = { week: none, holidays: [], exceptions: [] };
  expect(reports.nextSpan(clock({ days: 'business_days' }, never), covered)).toBeNull();
});

const cutOffs = fc.constantFrom('06:30', '12:00', '17:00', '18:00', '23:59', '24:00', 'end_of_hours');
const clocks = fc.record({
  cutOff: cutOffs,
  days: fc.constantFrom('every_day' as const, 'business_days' as const),
  calendar: fc.constantFrom(usualHours, night),
});

test('however often it is agreed otherwise, every instant is in exactly one report and every day has one at most', () => {
  fc.assert(
    fc.property(fc.array(clocks, { minLength: 1, maxLength: 12 }), fc.array(fc.nat(12 * 24 * 60)), (changes, calls) => {
      const start = at('2026-04-20', '18:00');
      const spans = spansOf(changes, { day: '2026-04-20', until: start });
      expect(new Set(spans.map(({ day }) => day)).size).toBe(spans.length);
      expect(spans.every(({ from, to }) => from < to)).toBe(true);
      const end = spans.at(-1)?.to as Date;
      for (const minutes of calls) {
        const arrivedAt = new Date(start.getTime() + minutes * 60_000);
        const its = spans.filter(({ from, to }) => from <= arrivedAt && arrivedAt < to);
        expect(its).toHaveLength(arrivedAt < end ? 1 : 0);
      }
    }),
  );
});

type Change = { cutOff: string; days: 'every_day' | 'business_days'; calendar: Calendar };

function spansOf(changes: readonly Change[], begun: reports.Covered): reports.Span[] {
  return changes.reduce<{ covered: reports.Covered; spans: reports.Span[] }>(
    ({ covered, spans }, { calendar, ...agreed }) => {
      const span = reports.nextSpan({ policy: { state: 'on', ...agreed }, calendar }, covered);
      if (!span) return { covered, spans };
      expect(dayOf(span.to) >= span.day).toBe(true);
      return { covered: { day: span.day, until: span.to }, spans: [...spans, span] };
    },
    { covered: begun, spans: [] },
  ).spans;
}
