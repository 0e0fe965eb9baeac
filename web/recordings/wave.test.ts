import { expect, test } from 'vitest';
import { columnsOf, markAt, pathOf, secondBy } from './wave.ts';

const peaksOf = (...loud: number[]) => btoa(String.fromCharCode(...loud));

test('each column shows the loudest moment of each side', () => {
  const peaks = peaksOf(255, 0, 0, 64, 0, 0, 16, 255);
  expect(columnsOf({ peaks, sides: 2 }, 2)).toEqual([
    [1, Math.sqrt(64 / 255)],
    [Math.sqrt(16 / 255), 1],
  ]);
});

test('a sound shorter than there is room for has a column for each of its moments', () => {
  expect(columnsOf({ peaks: peaksOf(0, 255), sides: 1 }, 600)).toEqual([[0], [1]]);
});

test('the caller is drawn above and we below; who is alone is drawn in both', () => {
  expect(pathOf([[1, 0], [0.5]])).toBe('M0.5 0.040V1.000M1.5 0.520V1.480');
});

const pause = { kind: 'pause', from: 10, until: 20, by: '鈴木', endedBy: null } as const;
const hold = { kind: 'hold', from: 30, until: null, by: '鈴木', endedBy: null } as const;

test.each([
  [5, undefined],
  [10, 'pause'],
  [20, undefined],
  [99, 'hold'],
])('at second %i: %s', (second, kind) => {
  expect(markAt([pause, hold], second)?.kind).toBe(kind);
});

test.each([
  ['ArrowRight', 10, 15],
  ['ArrowLeft', 3, 0],
  ['ArrowUp', 10, 40],
  ['ArrowDown', 50, 20],
  ['PageUp', 590, 600],
  ['Home', 50, 0],
  ['End', 50, 600],
  ['a', 50, null],
])('%s at %i leads to %s', (key, at, to) => {
  expect(secondBy(key, at, 600)).toBe(to);
});
