import { describe, expect, test } from 'vitest';
import type { CallEvent } from '../calls/index.ts';
import { type PresenceState, unknownPresence } from '../contacts/index.ts';
import { isRefusal } from '../refusals/index.ts';
import { follow, mayBringIn, noTransfers, readTerms, type Transfer, type TransferTerms, toldOf } from './index.ts';

const now = new Date('2026-05-11T01:00:00Z');
const agreed: TransferTerms = { ...noTransfers, kinds: ['warm', 'cold'] };
const tanaka = { id: 'tanaka', phone: '+819012345678', presence: unknownPresence };
const being = (state: PresenceState, until: Date | null = null) => ({ ...tanaka, presence: { state, until } });
const earlier = new Date(now.getTime() - 1);

describe('somebody is rung for a caller', () => {
  test.each<[string, TransferTerms, Partial<Parameters<typeof mayBringIn>[1]>, string]>([
    ['as agreed', agreed, {}, 'allowed'],
    ['who is in', agreed, { contact: being('in') }, 'allowed'],
    ['not where nothing is agreed', noTransfers, {}, 'transfers_not_agreed'],
    [
      'not unasked, where only asking is agreed',
      { ...agreed, kinds: ['warm'] },
      { kind: 'cold' },
      'transfers_not_agreed',
    ],
    ['in the one kind that is agreed', { ...agreed, kinds: ['warm'] }, { kind: 'warm' }, 'allowed'],
    ['not in a meeting', agreed, { contact: being('meeting') }, 'contact_takes_messages_only'],
    ['whose meeting is over by now', agreed, { contact: being('meeting', earlier) }, 'allowed'],
    ['not out', agreed, { contact: being('out') }, 'contact_takes_messages_only'],
    ['out, where that was agreed', { ...agreed, presences: ['in', 'out'] }, { contact: being('out') }, 'allowed'],
    ['not off', agreed, { contact: being('off') }, 'contact_takes_messages_only'],
    ['not without a telephone', agreed, { contact: { ...tanaka, phone: null } }, 'contact_without_number'],
    ['who is on the list', { ...agreed, contacts: ['tanaka'] }, {}, 'allowed'],
    ['not who is not', { ...agreed, contacts: ['sato'] }, {}, 'transfers_not_agreed'],
    ['not at a number that is typed', agreed, { contact: null }, 'transfers_not_agreed'],
    ['at one, where that is agreed', { ...agreed, typed: true }, { contact: null }, 'allowed'],
    ['not outside the hours', agreed, { isOpen: false }, 'transfer_out_of_hours'],
    ['outside the hours, where that is agreed', { ...agreed, when: 'always' }, { isOpen: false }, 'allowed'],
  ])('%s', (_what, terms, wish, answer) => {
    const may = mayBringIn(terms, { contact: tanaka, kind: null, isOpen: true, ...wish }, now);
    expect(isRefusal(may) ? may.code : may).toBe(answer);
  });
});

test.each<[string, Partial<TransferTerms>, object]>([
  [
    'in order, once each',
    { kinds: ['cold', 'warm'], contacts: ['a', 'b', 'a'] },
    { kinds: ['warm', 'cold'], contacts: ['a', 'b'] },
  ],
  ['for nobody whose presence counts', { presences: [] }, { problems: [{ field: 'presences', code: 'required' }] }],
  ['none at all, and so for nobody', { kinds: [], presences: [] }, { kinds: [], presences: [] }],
  ['ringing for five seconds', { seconds: 5 }, { problems: [{ field: 'seconds', code: 'out_of_range' }] }],
  ['ringing for two minutes', { seconds: 120 }, { problems: [{ field: 'seconds', code: 'out_of_range' }] }],
])('terms are kept %s', (_what, typed, kept) => {
  expect(readTerms({ ...agreed, ...typed })).toMatchObject(kept);
});

describe('what is kept of a transfer', () => {
  const begun: Transfer = {
    ...{ id: 'transfer-1', client: 'sakura', call: 'call-1', operator: 'mori', kind: 'warm', contact: 'tanaka' },
    ...{
      name: '田中',
      number: '+819012345678',
      begunAt: earlier,
      answeredAt: null,
      connectedAt: null,
      overAt: null,
      why: null,
    },
  };
  const told = (name: string, data: object = {}) =>
    ({ name, client: 'sakura', id: 'call-1', data: { transfer: 'transfer-1', ...data } }) as ReturnType<
      typeof toldOf
    >[number];
  const answered = told('call.transfer_answered');
  const passedOn = told('call.passed_on', { operator: 'mori' });
  const over = told('call.transfer_over', { why: 'hung_up' });

  test.each<[string, Transfer['kind'], ReturnType<typeof toldOf>, Partial<Transfer>]>([
    ['is asked, and not put through', 'warm', [answered], { answeredAt: now, connectedAt: null }],
    ['is asked, and put through', 'warm', [answered, passedOn], { connectedAt: now, overAt: null }],
    ['is handed the caller, and does not answer', 'cold', [passedOn, over], { connectedAt: null, overAt: now }],
    ['is handed the caller, and answers', 'cold', [passedOn, answered], { connectedAt: now }],
    ['hangs up', 'warm', [answered, passedOn, over], { connectedAt: now, overAt: now, why: 'hung_up' }],
  ])('who %s', (_what, kind, tells, becomes) => {
    expect(tells.reduce((transfer, each) => follow(transfer, each, now), { ...begun, kind })).toMatchObject(becomes);
  });

  test('is told among other things', () => {
    const other: CallEvent = { name: 'call.held', client: 'sakura', id: 'call-1', data: { operator: 'mori' } };
    expect(toldOf([other, answered])).toEqual([answered]);
  });
});
