import { expect, test } from 'vitest';
import { type InHand, whomToChase } from './index.ts';

const nobody: InHand = { claimedBy: null, acknowledgedBy: null, chain: ['sato', 'suzuki'], isLate: false };

test.each<[string, Partial<InHand>, string[]]>([
  ['nobody has it in hand: the first of the list', {}, ['sato']],
  ['whoever confirmed the report', { acknowledgedBy: 'suzuki' }, ['suzuki']],
  ['whoever took the callback on, whoever confirmed', { claimedBy: 'ito', acknowledgedBy: 'suzuki' }, ['ito']],
  ['late: the one in hand, and the first of the list', { claimedBy: 'ito', isLate: true }, ['ito', 'sato']],
  ['late with the first of the list: one letter', { claimedBy: 'sato', isLate: true }, ['sato']],
  ['late and nobody’s: one letter', { isLate: true }, ['sato']],
  ['the list is empty by now: still whoever has it', { claimedBy: 'ito', chain: [], isLate: true }, ['ito']],
  ['nobody is left to be told', { chain: [] }, []],
])('%s', (_, changes, told) => {
  expect(whomToChase({ ...nobody, ...changes })).toEqual(told);
});
