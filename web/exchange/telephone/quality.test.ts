import { expect, test } from 'vitest';
import { type Counted, qualityOf } from './quality.ts';

const begun: Counted = { arrived: 1_000, missing: 3, jitterSeconds: 0.005, roundTripSeconds: 0.03 };
const after = (more: number, lost: number, different: Partial<Counted> = {}): Counted => ({
  ...begun,
  arrived: begun.arrived + more,
  missing: begun.missing + lost,
  ...different,
});

test.each<[what: string, now: Counted, quality: ReturnType<typeof qualityOf>]>([
  ['everything arrives', after(100, 0), 'good'],
  ['one in a hundred is lost', after(99, 1), 'good'],
  ['late ones came after all', after(102, -2), 'good'],
  ['three in a hundred are lost', after(97, 3), 'unsteady'],
  ['one in five is lost', after(80, 20), 'broken'],
  ['nothing arrives', after(0, 0), 'broken'],
  ['they come at very uneven times', after(100, 0, { jitterSeconds: 0.08 }), 'unsteady'],
  ['an answer takes half a second', after(100, 0, { roundTripSeconds: 0.5 }), 'unsteady'],
  ['nobody knows how long an answer takes', after(100, 0, { roundTripSeconds: null }), 'good'],
  ['the counting began anew', after(-900, 0), null],
])('%s', (_what, now, quality) => {
  expect(qualityOf(begun, now)).toBe(quality);
});

test('of the first count nothing can be said', () => {
  expect(qualityOf(null, begun)).toBeNull();
});
