import { expect, test } from 'vitest';
import { judge } from '../usage/index.ts';
import { checkContract, countEnding, countsEnding, oneStrokeEndings, untilAgreed, usualCountRules } from './index.ts';

const usual = { sales: false, wrong_number: false, silent: false, machine: false, cut_off: true };

test.each(oneStrokeEndings)('%s counts by the usual rules as the market counts it', (ending) =>
  expect(countsEnding(usualCountRules, ending)).toBe(usual[ending]),
);

test.each(oneStrokeEndings.flatMap((ending) => [[ending, true] as const, [ending, false] as const]))(
  '%s agreed to count or not (%s): the verdict on a call says so, and every other ending is judged as before',
  (ending, counted) => {
    const rules = countEnding(usualCountRules, ending, counted);
    expect(countsEnding(rules, ending)).toBe(counted);
    for (const each of oneStrokeEndings) {
      const verdict = judge(
        { endedHow: 'talked', disposition: each, talkedSeconds: 90, complaintsAbout: [], isTest: false },
        rules,
      );
      expect(verdict.counted).toBe(each === ending ? counted : usual[each]);
    }
    expect(
      checkContract({ ...untilAgreed, id: 'k', client: 'c', effectiveFrom: '2026-12-01', countRules: rules }),
    ).toEqual([]);
  },
);

test.each(oneStrokeEndings)(
  '%s agreed to and fro is judged as in the beginning, each time under an id of one meaning',
  (ending) => {
    const there = countEnding(usualCountRules, ending, !usual[ending]);
    const back = countEnding(there, ending, usual[ending]);
    expect(countsEnding(back, ending)).toBe(usual[ending]);
    const meanings = new Map(
      [usualCountRules, there, back].flatMap(({ inOrder }) => inOrder.map((rule) => [rule.id, rule.counted])),
    );
    for (const { inOrder } of [usualCountRules, there, back])
      for (const { id, counted } of inOrder) expect(meanings.get(id)).toBe(counted);
  },
);

test('what is agreed already is the same rules', () =>
  expect(countEnding(usualCountRules, 'silent', false)).toBe(usualCountRules));
