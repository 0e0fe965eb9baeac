import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costOf, isNear, maskNumber, rateProblems, usualRates, yenFor } from './index.ts';

const start = new Date('2026-05-11T01:00:00Z');
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const mobile = usualRates.mobile;

describe('what an end outside costs', () => {
  test.each([
    ['rung, and who knows', { answeredAt: null, endedAt: null }, 18],
    ['rung in vain', { answeredAt: null, endedAt: at(40) }, 0],
    ['answered this moment', { answeredAt: at(600), endedAt: null }, 18],
    ['talking for 61 seconds', { answeredAt: at(539), endedAt: null }, 36],
    ['talked for a minute', { answeredAt: at(0), endedAt: at(60) }, 18],
    ['talked for a minute and a second', { answeredAt: at(0), endedAt: at(61) }, 36],
  ])('%s', (_, toll, yen) => {
    expect(costOf({ rate: mobile, ...toll }, at(600))).toBe(yen);
  });

  test('three minutes to a fixed line are one unit', () => {
    expect([yenFor(usualRates.fixed, 180), yenFor(usualRates.fixed, 181)]).toEqual([9, 18]);
  });

  test('whoever talks longer never pays less', () => {
    const rate = fc.record({ yen: fc.nat(1_000), seconds: fc.integer({ min: 1, max: 3_600 }) });
    fc.assert(
      fc.property(rate, fc.nat(9_999), fc.nat(9_999), (of, one, more) => yenFor(of, one) <= yenFor(of, one + more)),
    );
  });
});

test.each([
  ['+819012345678', '090-1234-****'],
  ['+81312345678', '03-1234-****'],
  ['+81120123456', '0120-12*-***'],
])('%s is written down as %s', (number, masked) => {
  expect(maskNumber(number)).toBe(masked);
});

test('near the cap is four fifths of it', () => {
  expect([isNear({ spent: 799, cap: 1_000 }), isNear({ spent: 800, cap: 1_000 })]).toEqual([false, true]);
});

test.each([
  ['half a yen', { yen: 8.5, seconds: 180 }],
  ['by no second at all', { yen: 9, seconds: 0 }],
  ['what no call in Japan costs', { yen: 1_001, seconds: 60 }],
])('%s is no rate', (_, fixed) => {
  expect(rateProblems({ ...usualRates, fixed })).toEqual([{ field: 'rates.fixed', code: 'out_of_range' }]);
  expect(rateProblems(usualRates)).toEqual([]);
});
