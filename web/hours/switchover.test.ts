import { expect, test } from 'vitest';
import { endOfToday, untilTimes } from './switchover.ts';

const at = (time: string, day = '2026-05-07') => new Date(`${day}T${time}:00+09:00`).toISOString();
const now = new Date(at('22:40'));

test('the half hours left, the end of the day and the next opening are offered in their order', () => {
  expect(untilTimes(now, { opening: at('09:00', '2026-05-08'), said: null })).toEqual([
    at('23:00'),
    at('23:30'),
    at('00:00', '2026-05-08'),
    at('09:00', '2026-05-08'),
  ]);
});

test('a time already said stays to be chosen, and nothing stands there twice', () => {
  expect(untilTimes(now, { opening: at('23:30'), said: at('22:50') })).toEqual([
    at('22:50'),
    at('23:00'),
    at('23:30'),
    endOfToday(now),
  ]);
});

test.each([
  ['long ahead', at('09:00', '2026-05-20')],
  ['already gone by', at('09:00')],
])('an opening %s is not offered', (_, opening) => {
  expect(untilTimes(now, { opening, said: null })).not.toContain(opening);
});
