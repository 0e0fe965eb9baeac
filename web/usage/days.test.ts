import { expect, test } from 'vitest';
import { everyDay, isWeekend, type Line, linesByDay, monthBeside, topOf } from './days.ts';

const quiet = { counted: 0, notCounted: 0 };

test('a month shows each of its days, also the quiet ones', () => {
  const busy = { day: '2026-02-03', counted: 4, notCounted: 1 };
  const days = everyDay({ month: '2026-02', byDay: [busy] });
  expect(days).toHaveLength(28);
  expect(days.slice(1, 4)).toEqual([{ day: '2026-02-02', ...quiet }, busy, { day: '2026-02-04', ...quiet }]);
  expect(everyDay({ month: '2028-02', byDay: [] })).toHaveLength(29);
});

test.each([
  ['2026-11', -1, '2026-10'],
  ['2026-11', 1, '2026-12'],
  ['2026-12', 1, '2027-01'],
  ['2027-01', -1, '2026-12'],
] as const)('beside %s, %i, lies %s', (month, step, expected) => {
  expect(monthBeside(month, step)).toBe(expected);
});

test.each([
  [0, 5],
  [5, 5],
  [6, 10],
  [11, 20],
  [21, 50],
  [51, 100],
  [140, 200],
])('a chart whose highest day has %i calls ends at %i', (most, top) => {
  expect(topOf([{ day: '2026-11-01', counted: most - Math.min(most, 1), notCounted: Math.min(most, 1) }])).toBe(top);
});

test('the weekend is Saturday and Sunday', () => {
  expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map(isWeekend)).toEqual([false, true, true, false]);
});

test('calls stand under their day, the latest first', () => {
  const line = (day: string, at: string) => ({ day, at }) as Line;
  const early = line('2026-11-19', '2026-11-19T01:00:00Z');
  const late = line('2026-11-19', '2026-11-19T05:00:00Z');
  const next = line('2026-11-20', '2026-11-20T01:00:00Z');
  expect(linesByDay([early, next, late])).toEqual([
    ['2026-11-20', [next]],
    ['2026-11-19', [late, early]],
  ]);
});
