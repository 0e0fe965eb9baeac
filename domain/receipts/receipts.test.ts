import { describe, expect, test } from 'vitest';
import { isRefusal } from '../refusals/index.ts';
import { answer, isRecontact, issue, mayAnswer, type Progress, progress } from './index.ts';

const now = new Date('2026-05-12T05:00:00Z');
const { receipt } = issue(null, { case: 'case', client: 'sakura', how: 'told' }, now);

test('a receipt is good for thirty days, and issued again for thirty more', () => {
  expect(receipt.expiresAt).toEqual(new Date('2026-06-11T05:00:00Z'));
  const later = new Date('2026-06-01T05:00:00Z');
  const again = issue({ ...receipt, closing: { answer: 'partly', at: now } }, { ...receipt, how: 'texted' }, later);
  expect(again.receipt).toMatchObject({ issuedAt: now, closing: { answer: 'partly' } });
  expect(again.receipt.expiresAt).toEqual(new Date('2026-07-01T05:00:00Z'));
});

test.each([
  ['just taken', { closed: false, acknowledged: false, callback: 'none' }, 'received'],
  ['confirmed by the client', { closed: false, acknowledged: true, callback: 'none' }, 'with_client'],
  ['to be rung back', { closed: false, acknowledged: true, callback: 'open' }, 'callback_due'],
  ['to be rung back by us', { closed: false, acknowledged: true, callback: 'passed_on' }, 'callback_due'],
  ['rung back', { closed: false, acknowledged: true, callback: 'done' }, 'answered'],
  ['closed', { closed: true, acknowledged: true, callback: 'done' }, 'closed'],
] as const)('a case %s', (_, standing, expected) => {
  expect(progress(standing)).toBe(expected);
});

describe('the closing question', () => {
  test.each([
    ['received', false],
    ['with_client', false],
    ['callback_due', false],
    ['answered', true],
    ['closed', true],
  ] as [Progress, boolean][])('is put when the case is %s: %s', (how, put) => {
    expect(mayAnswer(receipt, how)).toBe(put);
    expect(isRefusal(answer(receipt, { answer: 'not', progress: how }, now))).toBe(!put);
  });

  test('is answered once', () => {
    const first = answer(receipt, { answer: 'not', progress: 'closed' }, now);
    if (isRefusal(first)) throw new Error('refused');
    expect(first.events).toEqual([{ name: 'receipt.answered', client: 'sakura', id: 'case', data: { answer: 'not' } }]);
    expect(answer(first.receipt, { answer: 'satisfied', progress: 'closed' }, now)).toMatchObject({
      refused: 'forbidden',
    });
  });
});

test.each([
  ['a minute before it was closed', -1 / 1440, false],
  ['the next day', 1, true],
  ['on the fourteenth day', 14, true],
  ['after that', 14.01, false],
])('who rings %s', (_, days, again) => {
  expect(isRecontact(now, new Date(now.getTime() + days * 86_400_000))).toBe(again);
});
