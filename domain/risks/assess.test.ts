import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess, raised, riskList, type Standing } from './index.ts';

const now = new Date('2026-05-12T05:00:00Z');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

const calm: Standing = {
  case: 'case',
  client: 'sakura',
  kind: 'complaint',
  severity: 2,
  emotionAtEnd: 1,
  owed: { by: hours(2), claimed: true, attempts: 0 },
  report: 'acknowledged',
  rangAgain: [],
  gaveUp: [],
  lastWord: hours(-1),
};

describe('what endangers a case', () => {
  test.each([
    ['a promise in time, claimed, with a calm caller', {}, 'calm', []],
    [
      'nearly due, and nobody has claimed it',
      { owed: { by: hours(0.25), claimed: false, attempts: 0 } },
      'calm',
      ['nearly_due_and_unclaimed'],
    ],
    ['an hour late', { owed: { by: hours(-1), claimed: true, attempts: 0 } }, 'watch', ['late']],
    ['five hours late', { owed: { by: hours(-5), claimed: true, attempts: 0 } }, 'high', ['late']],
    [
      'late, and the caller was furious',
      { owed: { by: hours(-0.5), claimed: false, attempts: 0 }, emotionAtEnd: 3 },
      'high',
      ['left_angry', 'late'],
    ],
    ['the caller rang again', { rangAgain: [hours(-1)] }, 'calm', ['rang_again']],
    ['the caller rang twice more', { rangAgain: [hours(-2), hours(-1)] }, 'high', ['rang_again']],
    [
      'gave up in the queue after ringing again',
      { rangAgain: [hours(-2)], gaveUp: [hours(-1)] },
      'watch',
      ['rang_again', 'gave_up_waiting'],
    ],
    [
      'grave, and the client has not heard',
      { severity: 4, report: 'unreached' },
      'watch',
      ['grave', 'client_has_not_heard'],
    ],
    [
      'a complaint in silence for three days',
      { owed: null, lastWord: hours(-72), emotionAtEnd: 2 },
      'watch',
      ['silence', 'left_angry'],
    ],
    ['an inquiry in silence', { kind: 'inquiry', owed: null, lastWord: hours(-72) }, 'calm', []],
  ] as const)('%s', (_, about, level, reasons) => {
    const risk = assess({ ...calm, ...about }, now);
    expect({ level: risk.level, reasons: risk.reasons.map(({ is }) => is) }).toEqual({ level, reasons });
  });

  test('an hour late says how late', () => {
    expect(assess({ ...calm, owed: { by: hours(-1), claimed: true, attempts: 0 } }, now).reasons).toEqual([
      { is: 'late', minutes: 60 },
    ]);
  });
});

describe('what always holds', () => {
  const standing = fc.record({
    case: fc.uuid(),
    client: fc.constant('sakura'),
    kind: fc.constantFrom('inquiry' as const, 'complaint' as const, 'order' as const),
    severity: fc.constantFrom(null, 1 as const, 2 as const, 3 as const, 4 as const),
    emotionAtEnd: fc.constantFrom(null, 0 as const, 1 as const, 2 as const, 3 as const),
    owed: fc.option(
      fc.record({
        by: fc.option(fc.integer({ min: -100, max: 100 }).map(hours)),
        claimed: fc.boolean(),
        attempts: fc.nat(5),
      }),
    ),
    report: fc.constantFrom('acknowledged' as const, 'waiting' as const, 'unreached' as const),
    rangAgain: fc.array(fc.integer({ min: -100, max: 0 }).map(hours), { maxLength: 4 }),
    gaveUp: fc.array(fc.integer({ min: -100, max: 0 }).map(hours), { maxLength: 4 }),
    lastWord: fc.integer({ min: -200, max: 0 }).map(hours),
  });

  test('a caller who has to ring once more is never in less danger', () => {
    fc.assert(
      fc.property(standing, (each) => {
        const again = { ...each, rangAgain: [...each.rangAgain, now] };
        expect(assess(again, now).points).toBeGreaterThanOrEqual(assess(each, now).points);
      }),
    );
  });

  test('whatever is watched has a reason, and the list holds nothing calm', () => {
    fc.assert(
      fc.property(fc.array(standing), (all) => {
        for (const risk of riskList(all, now)) {
          expect(risk.level).not.toBe('calm');
          expect(risk.reasons).not.toEqual([]);
        }
      }),
    );
  });
});

describe('raising', () => {
  const high = assess({ ...calm, rangAgain: [now, now] }, now);
  test.each([
    ['calm', ['risk.raised']],
    ['watch', ['risk.raised']],
    ['high', []],
  ] as const)('a case that was %s before', (before, names) => {
    expect(raised(before, high).map(({ name }) => name)).toEqual(names);
  });
  test('a case that is merely watched is not raised', () => {
    expect(raised('calm', assess({ ...calm, owed: { by: hours(-1), claimed: true, attempts: 0 } }, now))).toEqual([]);
  });
});
