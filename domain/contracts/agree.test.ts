import { expect, test } from 'vitest';
import { agree, type Contract, usualCountRules, usualEndingReports } from './index.ts';

const noon = new Date('2026-05-06T12:00:00+09:00');

test('the first terms may hold from today on', () => {
  expect(agree([], terms('2026-05-06'), noon)).toEqual(terms('2026-05-06'));
});

test('terms cannot hold from a day already past', () => {
  expect(agree([], terms('2026-05-05'), noon)).toMatchObject({
    problems: [{ field: 'effectiveFrom', code: 'already_past' }],
  });
});

test('terms that hold since this morning are not edited', () => {
  expect(agree([terms('2026-05-06')], { ...terms('2026-05-06'), id: 'new' }, noon)).toMatchObject({
    problems: [{ field: 'effectiveFrom', code: 'not_unique' }],
  });
});

test('terms that have not begun are replaced under their own id', () => {
  const agreed = agree([terms('2026-06-01')], { ...terms('2026-06-01'), id: 'new', baseYen: 12_000 }, noon);
  expect(agreed).toEqual({ ...terms('2026-06-01'), baseYen: 12_000 });
});

test('terms that could not be kept are refused whatever their day', () => {
  expect(agree([], { ...terms('2026-05-05'), baseYen: -1 }, noon)).toMatchObject({
    problems: [
      { field: 'baseYen', code: 'out_of_range' },
      { field: 'effectiveFrom', code: 'already_past' },
    ],
  });
});

function terms(effectiveFrom: string): Contract {
  return {
    id: `from ${effectiveFrom}`,
    client: 'clinic',
    effectiveFrom,
    tier: 1,
    includedCalls: 100,
    baseYen: 10_000,
    perExtraCallYen: 150,
    wrapUpSeconds: 90,
    callbackPolicy: { targetMinutes: 120, mayPromise: null },
    relayWindowMinutes: { urgent: 5, callback: 15 },
    countRules: usualCountRules,
    endings: usualEndingReports,
  };
}
