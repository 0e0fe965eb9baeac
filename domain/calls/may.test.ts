import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../refusals/index.ts';
import { advance } from './advance.ts';
import { allowMessage } from './allow-message.ts';
import type { Call } from './call.ts';
import { at, callThat, offer, rules, toTalking } from './examples.ts';
import type { Fact } from './fact.ts';
import { allow, type CallAsk, may } from './may.ts';

const offered: Fact[] = [offer('offer-1', 'mori')];
const held: Fact[] = [...toTalking, { fact: 'held', operator: 'mori' }];
const wrapUp: Fact[] = [...toTalking, { fact: 'hung_up', by: 'caller' }];
const ended: Fact[] = [...wrapUp, { fact: 'wrapped_up', operator: 'mori' }];
const disposed: Fact[] = [...toTalking, { fact: 'disposed', disposition: 'sales', operator: 'mori' }];
const abandoned: Fact[] = [{ fact: 'hung_up', by: 'caller' }];
const recorded: Call = { ...callThat(...toTalking), recording: { is: 'running', minutes: 3 } };
const noted: Fact[] = [...toTalking, { fact: 'case_opened', case: 'case-1' }];

const answer = (offer: string, operator: string): CallAsk => ({ ask: 'answer', offer, operator });
const ask = (what: Exclude<CallAsk['ask'], 'answer' | 'decline'>, operator = 'mori'): CallAsk => ({
  ask: what,
  operator,
});

describe('asking', () => {
  test.each([
    [offered, answer('offer-1', 'mori'), 'allowed'],
    [offered, { ask: 'decline', offer: 'offer-1', operator: 'mori' }, 'allowed'],
    [offered, answer('offer-1', 'hara'), 'call_not_yours'],
    [offered, answer('offer-0', 'mori'), 'offer_lapsed'],
    [[...offered, { fact: 'offer_lapsed', offer: 'offer-1' }], answer('offer-1', 'mori'), 'offer_lapsed'],
    [toTalking, answer('offer-1', 'mori'), 'allowed'],
    [toTalking, answer('offer-0', 'hara'), 'call_already_taken'],
    [abandoned, answer('offer-1', 'mori'), 'call_ended'],
    [toTalking, ask('hold'), 'allowed'],
    [held, ask('resume'), 'allowed'],
    [held, ask('hang_up'), 'allowed'],
    [toTalking, ask('hold', 'hara'), 'call_not_yours'],
    [offered, ask('hang_up'), 'call_not_yours'],
    [wrapUp, ask('hang_up'), 'call_ended'],
    [toTalking, ask('dispose'), 'allowed'],
    [wrapUp, ask('dispose'), 'allowed'],
    [ended, ask('dispose'), 'allowed'],
    [wrapUp, ask('dispose', 'hara'), 'call_not_yours'],
    [abandoned, ask('dispose'), 'call_not_yours'],
    [offered, ask('dispose'), 'call_not_yours'],
    [disposed, ask('dispose'), 'call_already_disposed'],
    [noted, ask('dispose'), 'call_already_disposed'],
    [wrapUp, ask('wrap_up'), 'allowed'],
    [wrapUp, ask('wrap_up', 'hara'), 'call_not_yours'],
    [toTalking, ask('wrap_up'), 'call_not_over'],
    [ended, ask('wrap_up'), 'call_ended'],
  ] as [Fact[], CallAsk, string][])('after %j, %j: %s', (facts, asked, expected) => {
    const verdict = allow(callThat(...facts), asked);
    expect(isRefusal(verdict) ? verdict.code : verdict).toBe(expected);
  });
});

test.each([
  [recorded, ask('pause_recording'), 'allowed'],
  [recorded, ask('pause_recording', 'hara'), 'call_not_yours'],
  [callThat(...toTalking), ask('pause_recording'), 'call_not_recorded'],
  [{ ...recorded, recording: { is: 'at_desk' } }, ask('resume_recording'), 'call_not_recorded'],
  [callThat(...wrapUp), ask('pause_recording'), 'call_ended'],
] as [Call, CallAsk, string][])('%#: of a recording: %s', (call, asked, expected) => {
  const verdict = allow(call, asked);
  expect(isRefusal(verdict) ? verdict.code : verdict).toBe(expected);
});

describe('what travels to the desk', () => {
  const no = {
    answer: false,
    decline: false,
    hold: false,
    resume: false,
    send_keys: false,
    hang_up: false,
    dispose: false,
    wrap_up: false,
    transfer: false,
    pass_on: false,
    go_back: false,
    pause_recording: false,
    resume_recording: false,
  };
  test.each([
    ['an open offer', offered, { answer: true, decline: true }],
    ['a talk', toTalking, { hold: true, send_keys: true, hang_up: true, dispose: true, transfer: true }],
    ['a held call', held, { resume: true, hang_up: true, dispose: true, transfer: true }],
    ['a wrap-up', wrapUp, { dispose: true, wrap_up: true }],
    ['an end nobody has explained', ended, { dispose: true }],
    ['an end explained', disposed, {}],
  ])('of %s, its operator may do just this, and another nothing', (_what, facts, may_) => {
    expect(may(callThat(...facts), 'mori')).toEqual({ ...no, ...may_ });
    expect(may(callThat(...facts), 'hara')).toEqual(no);
  });
});

test('whatever the desk is told it may, moves the call when done', () => {
  const lives = fc.constantFrom(offered, toTalking, held, wrapUp, ended, disposed, noted, abandoned);
  fc.assert(
    fc.property(lives, fc.constantFrom('mori', 'hara'), (facts, operator) => {
      const call = callThat(...facts);
      for (const [what, allowed] of Object.entries(may(call, operator))) {
        const outcome = advance(call, done(what as CallAsk['ask'], call, operator), at(30), rules);
        expect(outcome.events.length > 0).toBe(allowed);
      }
    }),
  );
});

function done(what: CallAsk['ask'], { state, third }: Call, operator: string): Fact {
  const offer = state.is === 'offered' ? state.offer : 'offer-0';
  switch (what) {
    case 'answer':
      return { fact: 'answered', offer, operator };
    case 'decline':
      return {
        fact: 'offer_declined',
        offer: state.is === 'offered' && state.operator === operator ? offer : 'offer-0',
      };
    case 'hold':
      return { fact: 'held', operator };
    case 'resume':
      return { fact: 'resumed', operator };
    case 'send_keys':
      return { fact: 'keys_sent', operator, keys: '1' };
    case 'hang_up':
      return { fact: 'hung_up', by: 'operator', operator };
    case 'pause_recording':
      return { fact: 'recording_pause_asked', operator };
    case 'resume_recording':
      return { fact: 'recording_resume_asked', operator };
    case 'dispose':
      return { fact: 'disposed', disposition: 'silent', operator };
    case 'wrap_up':
      return { fact: 'wrapped_up', operator };
    case 'transfer':
      return {
        ...{ fact: 'third_rung', operator, transfer: 'transfer-1', kind: 'warm', until: at(60) },
        way: { trunk: 'trunk-1', number: '+81312345678', shown: '+81501234567' },
      };
    case 'pass_on':
      return { fact: 'passed_on', operator };
    case 'go_back':
      return { fact: 'third_let_go', transfer: third?.transfer ?? '', operator };
  }
}

describe('taking a message', () => {
  const again: Fact[] = [...noted, { fact: 'hung_up', by: 'caller' }, { fact: 'wrap_up_lapsed' }];
  test.each([
    [offered, 'mori', 'call_not_yours'],
    [toTalking, 'mori', 'allowed'],
    [toTalking, 'hara', 'call_not_yours'],
    [ended, 'mori', 'allowed'],
    [again, 'mori', 'allowed'],
    [disposed, 'mori', 'call_already_disposed'],
  ] as [Fact[], string, string][])('%#: by %s: %s', (facts, operator, answer) => {
    const allowed = allowMessage(callThat(...facts), operator);
    expect(isRefusal(allowed) ? allowed.code : allowed).toBe(answer);
  });
});
