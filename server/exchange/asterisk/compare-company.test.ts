import { advance, arrive, type Call, type Fact, standardRules } from '@denwaban/domain/calls';
import { expect, test } from 'vitest';
import { compare, type Difference } from './compare.ts';
import type { Sight } from './look.ts';
import { endNamed, listeningPlaceOf, meetingOf, outsideNamed, snoopNamed, supervisorsEndNamed } from './names.ts';

const [began, now] = [new Date('2026-05-11T01:00:00Z'), new Date('2026-05-11T01:01:00Z')];
const leg = { agency: 'minato', call: 'call-1', client: 'sakura' };
const operator = endNamed({ call: 'call-1', offer: 'offer-1', operator: 'mori' });
const third = outsideNamed({ call: 'call-1', toll: 'transfer-1' });
const who = { listening: 'listening-1', supervisor: 'oda' };
const supervisor = supervisorsEndNamed('call-1', who);
const ear = snoopNamed('call-1', 'listening-1');

const talking: Fact[] = [
  { fact: 'offered', offer: 'offer-1', operator: 'mori', until: now },
  { fact: 'answered', offer: 'offer-1', operator: 'mori' },
];
const rung = (kind: 'warm' | 'cold'): Fact => ({
  ...{ fact: 'third_rung', operator: 'mori', transfer: 'transfer-1', kind, until: now },
  way: { trunk: 'trunk-1', number: '+81312345678', shown: '+81501234567' },
});
const answered: Fact = { fact: 'third_answered', transfer: 'transfer-1' };
const asking = [...talking, rung('warm'), answered];
const passedOn: Fact[] = [...asking, { fact: 'passed_on', operator: 'mori' }];
const written: Fact[] = [...passedOn, { fact: 'wrapped_up', operator: 'mori' }];
const listening: Fact[] = [
  ...talking,
  { fact: 'listening_begun', ...who, mode: 'listen' },
  { fact: 'listener_there', listening: 'listening-1' },
];
const barging: Fact[] = [...listening, { fact: 'listening_changed', listening: 'listening-1', mode: 'barge' }];

/** A call whose commands were all carried out. */
function callThat(facts: readonly Fact[]): Call {
  const from = { kind: 'number', e164: '+819012345678' } as const;
  const known = { id: 'call-1', client: 'sakura', line: 'line-1', exchange: 'asterisk', from, caller: null } as const;
  const { call } = arrive({ ...known, scriptVersion: null, recording: { is: 'off' }, hours: 'open' }, began);
  const lived = facts.reduce<Call>((before, fact) => advance(before, fact, now, standardRules).call, call);
  return { ...lived, unconfirmed: [] };
}

type There = { up: string[]; ringing?: string[]; call?: string[]; listen?: string[] };

function differences(facts: readonly Fact[], { up, ringing = [], call = [], listen = [] }: There): Difference[] {
  const dialplan = { app_name: 'AppDial2', app_data: '' };
  const channels = [
    ...up.map((id) => ({ id, state: 'Up', dialplan })),
    ...ringing.map((id) => ({ id, state: 'Ringing', dialplan })),
  ];
  const bridges = [
    { id: meetingOf('call-1'), channels: call },
    { id: listeningPlaceOf('call-1'), channels: listen },
  ].filter((bridge) => bridge.channels.length > 0);
  const booked = [{ agency: 'minato', call: callThat(facts), channel: 'caller' }];
  return compare({ booked, channels, bridges, runsSince: new Date(0) } as unknown as Sight, 'denwaban');
}

test.each<[string, Fact[], There, Difference[]]>([
  [
    'who is rung rings',
    [...talking, rung('warm')],
    { up: ['caller', operator], ringing: [third], call: [operator, third] },
    [],
  ],
  [
    'who was rung has answered meanwhile',
    [...talking, rung('warm')],
    { up: ['caller', operator, third], call: [operator, third] },
    [{ is: 'third_answered', leg, channel: third }],
  ],
  [
    'who was rung is gone',
    [...talking, rung('warm')],
    { up: ['caller', operator], call: [operator] },
    [{ is: 'third_gone', leg, transfer: 'transfer-1', why: 'no_answer' }],
  ],
  [
    'who was handed the caller is gone before answering',
    [...talking, rung('cold')],
    { up: ['caller'] },
    [{ is: 'third_gone', leg, transfer: 'transfer-1', why: 'no_answer' }],
  ],
  ['the operator asks', asking, { up: ['caller', operator, third], call: [operator, third] }, []],
  [
    'who is asked was still being told, and talks to nobody',
    asking,
    { up: ['caller', operator, third], call: [operator] },
    [{ is: 'third_apart', leg, transfer: 'transfer-1', with: 'operator' }],
  ],
  [
    'who was asked has hung up',
    asking,
    { up: ['caller', operator], call: [operator] },
    [{ is: 'third_gone', leg, transfer: 'transfer-1', why: 'hung_up' }],
  ],
  ['the two go on', passedOn, { up: ['caller', third], call: ['caller', third] }, []],
  ['the two go on after the wrap-up', written, { up: ['caller', third], call: ['caller', third] }, []],
  [
    'the caller never came to who was left with them',
    passedOn,
    { up: ['caller', third], call: [third] },
    [{ is: 'third_apart', leg, transfer: 'transfer-1', with: 'caller' }],
  ],
  [
    'the operator’s end is still there, who has left',
    passedOn,
    { up: ['caller', third, operator], call: ['caller', third, operator] },
    [{ is: 'channel_unwanted', channel: operator }],
  ],
  [
    'a supervisor listens',
    listening,
    { up: ['caller', operator, supervisor, ear], call: ['caller', operator], listen: [supervisor, ear] },
    [],
  ],
  [
    'a supervisor has barged in',
    barging,
    { up: ['caller', operator, supervisor, ear], call: ['caller', operator, supervisor], listen: [ear] },
    [],
  ],
  [
    'a supervisor hears nothing',
    listening,
    { up: ['caller', operator, supervisor], call: ['caller', operator], listen: [supervisor] },
    [{ is: 'unheard', leg }],
  ],
  [
    'a supervisor is gone',
    listening,
    { up: ['caller', operator, ear], call: ['caller', operator], listen: [ear] },
    [{ is: 'listener_gone', leg, listening: 'listening-1' }],
  ],
  [
    'a supervisor has picked up meanwhile',
    listening.slice(0, -1),
    { up: ['caller', operator, supervisor], call: ['caller', operator] },
    [{ is: 'listener_answered', leg, listening: 'listening-1' }],
  ],
  [
    'a supervisor is still there who listens no more',
    talking,
    { up: ['caller', operator, supervisor], call: ['caller', operator], listen: [supervisor] },
    [{ is: 'channel_unwanted', channel: supervisor }],
  ],
])('%s', (_what, facts, there, found) => {
  expect(differences(facts, there)).toEqual(found);
});
