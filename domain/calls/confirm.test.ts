import { expect, test } from 'vitest';
import { confirm, outstanding } from './confirm.ts';
import { callThat, offer, toTalking } from './examples.ts';
import type { Fact } from './fact.ts';

test('a confirmed command is struck off, and a repeat strikes nothing more', () => {
  const call = callThat();
  const confirmed = confirm(call, 1);
  expect(confirmed.unconfirmed.map(({ step }) => step)).toEqual([2]);
  expect(confirm(confirmed, 1)).toEqual(confirmed);
});

test('commands are confirmed in any order', () => {
  expect(confirm(callThat(), 2).unconfirmed.map(({ step }) => step)).toEqual([1]);
});

test('the connection to an operator lost since is not made again', () => {
  const lost: Fact[] = [...toTalking, { fact: 'operator_lost', operator: 'mori' }];
  const taken = callThat(...lost, offer('offer-2', 'hara'), { fact: 'answered', offer: 'offer-2', operator: 'hara' });
  const left = outstanding(taken).map(({ command }) => command);
  expect(left).toEqual([
    { do: 'disconnect', operator: 'mori' },
    { do: 'connect', operator: 'hara' },
  ]);
});

test('a struck-off step is never used again', () => {
  const call = confirm(confirm(callThat(), 1), 2);
  expect(call.unconfirmed).toEqual([]);
  expect(call.step).toBe(2);
});

const lapse: Fact[] = [offer('offer-1', 'mori'), { fact: 'offer_lapsed', offer: 'offer-1' }];
const hold: Fact[] = [...toTalking, { fact: 'held', operator: 'mori' }];

test.each([
  ['waiting', [], ['announce', 'play']],
  ['offered', [offer('offer-1', 'mori')], ['announce', 'play', 'ring']],
  ['offered again', [...lapse, offer('offer-2', 'hara')], ['announce', 'play', 'stop_ringing', 'ring']],
  ['talking', toTalking, ['connect']],
  ['held', hold, ['connect', 'hold']],
  ['resumed', [...hold, { fact: 'resumed', operator: 'mori' }], ['connect', 'resume']],
  [
    'returned to the queue',
    [...toTalking, { fact: 'operator_lost', operator: 'mori' }],
    ['announce', 'play', 'disconnect', 'announce', 'play'],
  ],
  ['wrapped up', [...toTalking, { fact: 'hung_up', by: 'caller' }], ['hang_up']],
] as [string, Fact[], string[]][])(
  'of a call %s, only what the state still wants is outstanding',
  (_is, facts, left) => {
    expect(outstanding(callThat(...facts)).map(({ command }) => command.do)).toEqual(left);
  },
);
