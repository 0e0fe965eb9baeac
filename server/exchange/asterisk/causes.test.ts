import { expect, test } from 'vitest';
import { ringingOver, talkOver } from './causes.ts';

const end = { call: 'call', offer: 'offer', operator: 'mori' };

test.each([
  ['busy', 17, { fact: 'offer_declined', offer: 'offer' }],
  ['refused', 21, { fact: 'offer_declined', offer: 'offer' }],
  ['not picked up', 19, { fact: 'offer_lapsed', offer: 'offer' }],
  ['not there', 20, { fact: 'operator_lost', operator: 'mori' }],
  ['out of order', 38, { fact: 'operator_lost', operator: 'mori' }],
])('a telephone that rang was %s', (_how, cause, fact) => {
  expect(ringingOver(end, cause)).toEqual(fact);
});

test.each([
  ['hung up', 16, { fact: 'hung_up', by: 'operator', operator: 'mori' }],
  ['silent for too long', 44, { fact: 'operator_lost', operator: 'mori' }],
  ['cut off', 127, { fact: 'operator_lost', operator: 'mori' }],
])('a telephone in a call was %s', (_how, cause, fact) => {
  expect(talkOver(end, cause)).toEqual(fact);
});
