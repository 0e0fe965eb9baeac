import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCallerId } from './caller-number.ts';

test.each([
  ['+81312345678', { kind: 'number', e164: '+81312345678' }],
  ['09012345678', { kind: 'number', e164: '+819012345678' }],
  ['anonymous', { kind: 'withheld' }],
  ['Anonymous', { kind: 'withheld' }],
  ['非通知', { kind: 'withheld' }],
  ['P', { kind: 'withheld' }],
  ['Ｐ', { kind: 'withheld' }],
  ['公衆電話', { kind: 'payphone' }],
  ['C', { kind: 'payphone' }],
  ['Coin line/payphone', { kind: 'payphone' }],
  ['表示圏外', { kind: 'out_of_area' }],
  ['O', { kind: 'out_of_area' }],
  ['S', { kind: 'out_of_area' }],
  ['Interaction with other service', { kind: 'out_of_area' }],
  ['out-of-area', { kind: 'out_of_area' }],
  ['Unavailable', { kind: 'out_of_area' }],
  ['', { kind: 'out_of_area' }],
  [null, { kind: 'out_of_area' }],
  ['110', { kind: 'out_of_area' }], // nobody rings from 110
  ['6001', { kind: 'out_of_area' }], // an inside extension says nothing about who rings
])('%j is read as %j', (raw, expected) => {
  expect(readCallerId(raw)).toEqual(expected);
});

test('whatever an exchange reports, a caller has a number or a kind of its absence, never a web caller’s', () => {
  fc.assert(
    fc.property(fc.string(), (raw) => {
      expect(['number', 'withheld', 'payphone', 'out_of_area']).toContain(readCallerId(raw).kind);
    }),
  );
});
