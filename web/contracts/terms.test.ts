import { expect, test } from 'vitest';
import { termsOf, typedFrom } from './terms.ts';

const terms = {
  tier: 2 as const,
  includedCalls: 100,
  baseYen: 20_000,
  perExtraCallYen: 180,
  wrapUpSeconds: 60,
  callbackPolicy: { targetMinutes: 120, mayPromise: { words: '{目安}までにご連絡します' } },
  relayWindowMinutes: { urgent: 5, callback: 60 },
  endings: {
    sales: { report: 'each' as const, counted: true },
    wrong_number: { report: 'none' as const, counted: false },
    silent: { report: 'daily' as const, counted: false },
    machine: { report: 'none' as const, counted: false },
    cut_off: { report: 'daily' as const, counted: true },
  },
};

test('terms taken into the form and out again are the same terms', () => {
  expect(termsOf(typedFrom(terms, '2026-12-01', ''))).toEqual({ effectiveFrom: '2026-12-01', terms });
});

test('where no time may be promised the form offers words, and sends none', () => {
  const silent = { ...terms, callbackPolicy: { targetMinutes: 120, mayPromise: null } };
  const typed = typedFrom(silent, '2026-12-01', '{目安}までに');
  expect(typed.words).toBe('{目安}までに');
  expect(termsOf(typed).terms).toEqual(silent);
});

test('a client without a contract begins with the terms of the house', () => {
  expect(typedFrom(undefined, '2026-12-01', '').includedCalls).toBeGreaterThanOrEqual(0);
});
