import { advance, arrive, type Beginning, type Call, type Fact, standardRules } from '@denwaban/domain/calls';
import { expect, test } from 'vitest';
import { compare, type Difference } from './compare.ts';
import type { Sight } from './look.ts';
import { meetingOf, outsideNamed } from './names.ts';

const [began, now] = [new Date('2026-05-11T01:00:00Z'), new Date('2026-05-11T01:01:00Z')];
const leg = { agency: 'minato', call: 'call-1', client: 'sakura' };
const client = outsideNamed({ call: 'call-1', toll: 'ring-1' });
const desk = { number: '+81398765432', seconds: 20 };
const way = { trunk: 'trunk-1', number: desk.number, shown: '+81312341020' };
const rings: Beginning = { is: 'desk', desk, rung: { ring: 'ring-1', way, until: now }, voicemailSeconds: 60 };
const us = { is: 'us' } as const;
const asks = { words: '1を押してください。', keys: [{ key: '1', label: '受付', leads: us }], otherwise: us };
const asking: Beginning = { is: 'keys', asks, voicemailSeconds: 60 };
const answered: Fact = { fact: 'third_answered', transfer: 'ring-1' };

function callThat(begins: Beginning, ...facts: Fact[]): Call {
  const from = { kind: 'number', e164: '+819012345678' } as const;
  const known = { id: 'call-1', client: 'sakura', line: 'line-1', exchange: 'asterisk', from, caller: null } as const;
  const { call } = arrive({ ...known, scriptVersion: null, recording: { is: 'off' }, hours: 'open' }, began, begins);
  return facts.reduce<Call>((before, fact) => advance(before, fact, now, standardRules).call, call);
}
const carriedOut = (call: Call): Call => ({ ...call, unconfirmed: [] });

type There = { up?: string[]; ringing?: string[]; meet?: string[] };

function differences(call: Call, { up = [], ringing = [], meet }: There): Difference[] {
  const dialplan = { app_name: 'AppDial2', app_data: '' };
  const channels = [
    ...up.map((id) => ({ id, state: 'Up', dialplan })),
    ...ringing.map((id) => ({ id, state: 'Ringing', dialplan })),
  ];
  const bridges = meet ? [{ id: meetingOf('call-1'), channels: meet }] : [];
  const booked = [{ agency: 'minato', call, channel: 'caller' }];
  return compare({ booked, channels, bridges, runsSince: new Date(0) } as unknown as Sight, 'denwaban');
}

test.each<[string, Call, There, Difference[]]>([
  ['who is asked is there', carriedOut(callThat(asking)), { up: ['caller'] }, []],
  ['who is asked is gone', carriedOut(callThat(asking)), {}, [{ is: 'caller_gone', leg, how: 'hung_up' }]],
  [
    'where nobody meets any more, nothing is left',
    carriedOut(callThat(asking)),
    { up: ['caller'], meet: [] },
    [{ is: 'meeting_unwanted', bridge: meetingOf('call-1') }],
  ],
  ['the client is about to be rung', callThat(rings), { ringing: ['caller'] }, []],
  ['the client is rung', carriedOut(callThat(rings)), { ringing: ['caller', client], meet: [client] }, []],
  [
    'the client has answered',
    carriedOut(callThat(rings)),
    { ringing: ['caller'], up: [client], meet: [client] },
    [{ is: 'third_answered', leg, channel: client }],
  ],
  [
    'nobody answers at the client’s',
    carriedOut(callThat(rings)),
    { ringing: ['caller'] },
    [{ is: 'third_gone', leg, transfer: 'ring-1', why: 'no_answer' }],
  ],
  [
    'the client and the caller talk',
    carriedOut(callThat(rings, answered)),
    { up: ['caller', client], meet: ['caller', client] },
    [],
  ],
  [
    'the client has answered, and the caller is somewhere else',
    carriedOut(callThat(rings, answered)),
    { ringing: ['caller'], up: [client], meet: [client] },
    [{ is: 'third_apart', leg, transfer: 'ring-1', with: 'caller' }],
  ],
  [
    'the client has hung up',
    carriedOut(callThat(rings, answered)),
    { up: ['caller'] },
    [{ is: 'third_gone', leg, transfer: 'ring-1', why: 'hung_up' }],
  ],
])('before a call is ours: %s', (_, call, there, wrong) => {
  expect(differences(call, there)).toEqual(wrong);
});
