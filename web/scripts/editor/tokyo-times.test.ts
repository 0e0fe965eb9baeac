import { expect, test } from 'vitest';
import { fromWritten, inDays, written } from './tokyo-times.ts';

test.each([
  ['2026-11-22T09:00:00.000Z', '2026-11-22T18:00'],
  ['2026-11-22T15:30:00.000Z', '2026-11-23T00:30'],
])('%s is %s by Tokyo’s clock, and back', (at, text) => {
  expect(written(at)).toBe(text);
  expect(fromWritten(text)).toBe(at);
});

test('an empty field is no time, and no time an empty field', () => {
  expect([written(''), fromWritten('')]).toEqual(['', '']);
});

test('a day ends at midnight in Tokyo', () => {
  const lateInTheEvening = new Date('2026-11-22T14:59:00Z');
  const justAfterMidnight = new Date('2026-11-22T15:01:00Z');
  expect(inDays(lateInTheEvening, 0)).toBe('2026-11-22T15:00:00.000Z');
  expect(inDays(justAfterMidnight, 0)).toBe('2026-11-23T15:00:00.000Z');
  expect(inDays(lateInTheEvening, 1)).toBe('2026-11-23T15:00:00.000Z');
});
