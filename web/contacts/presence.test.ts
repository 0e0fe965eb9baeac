import { expect, test } from 'vitest';
import { chosen, returnTimes, standing } from './presence.ts';

const at = (time: string) => new Date(`2026-11-20T${time}:00+09:00`);
const iso = (time: string) => at(time).toISOString();

test('a day off ends with the Tokyo day, other states when one says so', () => {
  expect(chosen('off', at('09:10'))).toEqual({ state: 'off', until: iso('24:00') });
  expect(chosen('meeting', at('09:10'))).toEqual({ state: 'meeting', until: null });
});

test('a state that ran out while the page stood open is not known any more', () => {
  const presence = { state: 'meeting' as const, until: iso('15:00') };
  expect(standing(presence, at('14:59'))).toEqual(presence);
  expect(standing(presence, at('15:00'))).toEqual({ state: 'unknown', until: null });
});

test('one may be back at any half hour left of the day', () => {
  expect(returnTimes(at('22:40'), null)).toEqual([iso('23:00'), iso('23:30')]);
  expect(returnTimes(at('23:00'), null)).toEqual([iso('23:30')]);
  expect(returnTimes(at('23:30'), null)).toEqual([]);
});

test('a time that was said stays among them, once and in its place', () => {
  expect(returnTimes(at('22:40'), iso('23:15'))).toEqual([iso('23:00'), iso('23:15'), iso('23:30')]);
  expect(returnTimes(at('22:40'), iso('23:00'))).toEqual([iso('23:00'), iso('23:30')]);
});
