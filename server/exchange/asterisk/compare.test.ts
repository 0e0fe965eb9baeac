import { advance, arrive, type Call, dialOut, type Fact, ownOffer, standardRules } from '@denwaban/domain/calls';
import { describe, expect, test } from 'vitest';
import { compare, type Difference } from './compare.ts';
import type { Sight } from './look.ts';
import { endNamed, meetingOf } from './names.ts';

const began = new Date('2026-05-11T01:00:00Z');
const now = new Date('2026-05-11T01:01:00Z');
const leg = { agency: 'minato', call: 'call-1', client: 'sakura' };
const end = endNamed({ call: 'call-1', offer: 'offer-1', operator: 'mori' });
const meeting = { id: meetingOf('call-1'), channels: ['caller-1', end] };

const offered: Fact = { fact: 'offered', offer: 'offer-1', operator: 'mori', until: now };
const answered: Fact = { fact: 'answered', offer: 'offer-1', operator: 'mori' };
const held: Fact = { fact: 'held', operator: 'mori' };
const hungUp: Fact = { fact: 'hung_up', by: 'caller' };

/** A call whose commands were all carried out, unless `rings` is still to be. */
function callThat(...facts: Fact[]): Call {
  const from = { kind: 'number', e164: '+819012345678' } as const;
  const known = { id: 'call-1', client: 'sakura', line: 'line-1', exchange: 'asterisk', from, caller: null } as const;
  const { call } = arrive({ ...known, scriptVersion: null, recording: { is: 'off' }, hours: 'open' }, began);
  return facts.reduce<Call>((before, fact) => advance(before, fact, now, standardRules).call, {
    ...call,
    unconfirmed: [],
  });
}

const ownEnd = endNamed({ call: 'call-1', offer: ownOffer, operator: 'mori' });
const lifted: Fact = { fact: 'answered', offer: ownOffer, operator: 'mori' };

/** A call that mori has dialled; `caller-1` is whoever is rung. */
function dialled(...facts: Fact[]): Call {
  const from = { kind: 'number', e164: '+819012345678' } as const;
  const known = { id: 'call-1', client: 'sakura', line: 'line-1', exchange: 'asterisk', from, caller: null } as const;
  const way = { trunk: 'trunk-1', number: '+819012345678', shown: '+81312341020' };
  const out = { way, toll: 'toll-1', about: null, nobody: null };
  const { call } = dialOut({ ...known, scriptVersion: null, recording: { is: 'off' }, operator: 'mori', out }, began);
  return facts.reduce<Call>((before, fact) => advance(before, fact, now, standardRules).call, call);
}

const carriedOut = (call: Call): Call => ({ ...call, unconfirmed: [] });

type There = { up?: string[]; ringing?: string[]; meetings?: { id: string; channels: string[] }[]; since?: Date };

function differences(call: Call | null, { up = [], ringing = [], meetings = [], since = new Date(0) }: There) {
  const booked = call ? [{ agency: 'minato', call, channel: 'caller-1' }] : [];
  const channel = (state: 'Up' | 'Ringing') => (id: string) => ({
    ...{ id, state, dialplan: id.startsWith('caller') ? inbound : { app_name: 'AppDial2', app_data: '' } },
  });
  const channels = [...up.map(channel('Up')), ...ringing.map(channel('Ringing'))];
  return compare({ booked, channels, bridges: meetings, runsSince: since } as unknown as Sight, 'denwaban');
}

const inbound = { app_name: 'Stasis', app_data: 'denwaban,inbound,0312341020,%3Csip%3Aa%40b%3E' };

describe('the engine and the books agree', () => {
  test.each<[string, Call | null, There]>([
    ['about nothing at all', null, {}],
    ['about calls of another program', null, { up: ['1795.1'], meetings: [{ id: 'conference', channels: [] }] }],
    ['about who waits', callThat(), { up: ['caller-1'] }],
    ['about who is rung', carriedOut(callThat(offered)), { up: ['caller-1'], ringing: [end] }],
    ['about who is about to be rung', callThat(offered), { up: ['caller-1'] }],
    ['about who talks', callThat(offered, answered), { up: ['caller-1', end], meetings: [meeting] }],
    [
      'about who is held',
      callThat(offered, answered, held),
      { up: ['caller-1', end], meetings: [{ ...meeting, channels: [end] }] },
    ],
    ['about who answered at the desk first', callThat(offered, answered), { up: ['caller-1'], ringing: [end] }],
    ['about what is over', callThat(hungUp), {}],
    ['about who is about to dial', dialled(), {}],
    ['about whose own telephone rings', carriedOut(dialled()), { ringing: [ownEnd] }],
    ['about who is about to be dialled', dialled(lifted), { up: [ownEnd] }],
    ['about who was dialled and rings', carriedOut(dialled(lifted)), { up: [ownEnd], ringing: ['caller-1'] }],
  ])('%s', (_what, call, there) => {
    expect(differences(call, there)).toEqual([]);
  });
});

describe('they do not, where', () => {
  test.each<[string, Call | null, There, Difference[]]>([
    ['a caller has gone', callThat(), {}, [{ is: 'caller_gone', leg, how: 'hung_up' }]],
    ['the engine went down with a caller', callThat(), { since: now }, [{ is: 'caller_gone', leg, how: 'lost' }]],
    [
      'an operator has gone',
      callThat(offered, answered),
      { up: ['caller-1'], meetings: [{ ...meeting, channels: ['caller-1'] }] },
      [{ is: 'operator_gone', leg, operator: 'mori' }],
    ],
    [
      'a telephone rings no more',
      carriedOut(callThat(offered)),
      { up: ['caller-1'] },
      [{ is: 'operator_gone', leg, operator: 'mori' }],
    ],
    [
      'a telephone was picked up',
      callThat(offered),
      { up: ['caller-1', end] },
      [{ is: 'offer_answered', leg, channel: end }],
    ],
    [
      'two have not met',
      callThat(offered, answered),
      { up: ['caller-1', end] },
      [{ is: 'apart', leg, operator: 'mori' }],
    ],
    [
      'a caller is not in the books',
      null,
      { up: ['caller-9'] },
      [{ is: 'caller_unknown', channel: 'caller-9', args: ['0312341020', '%3Csip%3Aa%40b%3E'] }],
    ],
    ['a caller is over', callThat(hungUp), { up: ['caller-1'] }, [{ is: 'channel_unwanted', channel: 'caller-1' }]],
    [
      'a telephone rings for nobody',
      callThat(),
      { up: ['caller-1'], ringing: [end] },
      [{ is: 'channel_unwanted', channel: end }],
    ],
    [
      'whoever dials has lifted the receiver',
      carriedOut(dialled()),
      { up: [ownEnd] },
      [{ is: 'offer_answered', leg, channel: ownEnd }],
    ],
    [
      'whoever dials is gone',
      carriedOut(dialled(lifted)),
      { ringing: ['caller-1'] },
      [{ is: 'operator_gone', leg, operator: 'mori' }],
    ],
    [
      'whoever was dialled has answered',
      carriedOut(dialled(lifted)),
      { up: [ownEnd, 'caller-1'] },
      [{ is: 'person_answered', leg, channel: 'caller-1' }],
    ],
    [
      'whoever was dialled rings no more',
      carriedOut(dialled(lifted)),
      { up: [ownEnd] },
      [{ is: 'caller_gone', leg, how: 'lost' }],
    ],
    ['a meeting is nobody’s', null, { meetings: [meeting] }, [{ is: 'meeting_unwanted', bridge: meeting.id }]],
  ])('%s', (_what, call, there, expected) => {
    expect(differences(call, there)).toEqual(expected);
  });
});
