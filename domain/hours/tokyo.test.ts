import { expect, test } from 'vitest';
import { addDays, dayOf, instantOf, isDay, isTime, timeOf, weekdayOf } from './tokyo.ts';

test.each([
  ['2026-05-05T14:59:59Z', '2026-05-05', '23:59'],
  ['2026-05-05T15:00:00Z', '2026-05-06', '00:00'],
  ['2026-12-31T15:00:00Z', '2027-01-01', '00:00'],
  ['2028-02-28T20:30:00Z', '2028-02-29', '05:30'],
])('%s is %s %s in Tokyo', (instant, day, time) => {
  const at = new Date(instant);
  expect([dayOf(at), timeOf(at)]).toEqual([day, time]);
});

test('a day and a time lead back to the instant', () => {
  expect(instantOf('2026-05-06', '09:30')).toEqual(new Date('2026-05-06T00:30:00Z'));
});

test('24:00 is the midnight that ends the day', () => {
  expect(instantOf('2026-12-31', '24:00')).toEqual(instantOf('2027-01-01', '00:00'));
});

test('days are added over months, years and leap days', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  expect(addDays('2026-05-06', 0)).toBe('2026-05-06');
});

test('a day has its weekday in Tokyo', () => {
  expect(weekdayOf('2026-05-06')).toBe('wed');
  expect(weekdayOf('2027-01-01')).toBe('fri');
});

test.each(['2026-02-29', '2026-13-01', '2026-5-6', '2026-05-06T00:00', ''])('%j is not a day', (text) => {
  expect(isDay(text)).toBe(false);
});

test.each(['24:00', '9:00', '12:60', '0900', ''])('%j is not a time of day', (text) => {
  expect(isTime(text)).toBe(false);
});

test('a leap day and the last minute are real', () => {
  expect([isDay('2028-02-29'), isTime('23:59'), isTime('00:00')]).toEqual([true, true, true]);
});
