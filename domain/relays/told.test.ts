import { expect, test } from 'vitest';
import { type Noted, type Relay, type RelayState, whoWasTold } from './index.ts';

const at = (time: string) => new Date(`2026-05-07T${time}:00+09:00`);
const noted = (time: string, kind: Noted['kind'], contact: string): Noted => ({ kind, contact, at: at(time) });
const relay = (state: RelayState): Relay => ({
  ...{ id: 'r1', client: 'sakura', case: 'c1', label: 'callback', round: 1, openedBy: [] },
  chain: ['sato', 'suzuki', 'ito'],
  state,
});
const sent = [noted('10:42', 'queued', 'sato'), noted('10:43', 'sent', 'sato')];
const untouched = { tried: null, openedAt: null, acknowledgedAt: null, turn: null };

test('whoever was told has time to answer, the next one’s turn is known, the others wait', () => {
  const awaiting = relay({ is: 'awaiting', step: 0, until: at('10:58') });
  expect(whoWasTold(awaiting, [...sent, noted('10:50', 'opened', 'sato')])).toEqual([
    {
      contact: 'sato',
      tried: { how: 'sent', at: at('10:43') },
      openedAt: at('10:50'),
      acknowledgedAt: null,
      turn: { is: 'now', until: at('10:58') },
    },
    { contact: 'suzuki', ...untouched, turn: { is: 'next', at: at('10:58') } },
    { contact: 'ito', ...untouched },
  ]);
});

test.each<[string, RelayState, unknown]>([
  [
    'while a letter is on its way',
    { is: 'sending', step: 0, attempt: 1, until: at('10:45') },
    { is: 'next', at: null },
  ],
  [
    'while a try is to be repeated',
    { is: 'retrying', step: 0, attempt: 2, until: at('10:44') },
    { is: 'next', at: null },
  ],
  ['after a letter was only kept', { is: 'kept', step: 0, until: at('10:58') }, { is: 'next', at: at('10:58') }],
  ['of a report that was only kept', { is: 'kept', step: 0, until: null }, null],
  ['once somebody has it', { is: 'acknowledged', by: 'sato', at: at('10:50') }, null],
  ['at the end of the chain', { is: 'unreached', since: at('12:00'), why: 'unacknowledged' }, null],
])('what the second one has before them %s', (_, state, turn) => {
  expect(whoWasTold(relay(state), sent)[1]?.turn).toEqual(turn);
});

test('the last try at a person counts, and their first opening and acknowledgement', () => {
  const ledger = [
    ...[noted('10:42', 'queued', 'sato'), noted('10:43', 'failed', 'sato'), noted('10:44', 'kept', 'sato')],
    ...[noted('10:50', 'opened', 'sato'), noted('10:55', 'opened', 'sato')],
    ...[noted('10:56', 'acknowledged', 'sato'), noted('10:57', 'acknowledged', 'sato')],
  ];
  expect(whoWasTold(relay({ is: 'acknowledged', by: 'sato', at: at('10:56') }), ledger)[0]).toMatchObject({
    tried: { how: 'kept', at: at('10:44') },
    openedAt: at('10:50'),
    acknowledgedAt: at('10:56'),
  });
});

test('somebody outside the chain who acknowledged in the portal is there as well', () => {
  const acknowledged = relay({ is: 'acknowledged', by: 'kato', at: at('10:50') });
  const told = whoWasTold(acknowledged, [...sent, noted('10:50', 'acknowledged', 'kato')]);
  expect(told.map(({ contact }) => contact)).toEqual(['sato', 'suzuki', 'ito', 'kato']);
  expect(told.at(-1)).toEqual({ contact: 'kato', ...untouched, acknowledgedAt: at('10:50') });
});
