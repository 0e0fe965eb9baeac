import { expect, test } from 'vitest';
import { type Contact, unknownPresence } from '../contacts/index.ts';
import { isRefusal, type Refusal } from '../refusals/index.ts';
import type { Who } from '../staff/index.ts';
import {
  dueAt,
  isOver,
  lapse,
  may,
  next,
  type Outcome,
  type Ring,
  type Round,
  type RoundAnswer,
  standDown,
  start,
  tried,
  usualRules,
  whomToRing,
  whyToRing,
} from './index.ts';

const at = (time: string) => new Date(`2026-11-20T${time}:00+09:00`);
const ring = (contact: string): Ring => ({ contact, number: `+8190${contact.length}0000001` });
const list = [ring('sato'), ring('tanaka')];
const input = { id: 'r1', client: 'sakura', case: 'c1', call: 'k1', why: 'severity', accused: null, list } as const;
const started = () => start(input, usualRules, at('22:00')).round;

function granted(answer: RoundAnswer | Refusal): RoundAnswer {
  if (isRefusal(answer)) throw new Error(answer.code);
  return answer;
}
const rings = (round: Round, contact: string, outcome: Outcome, time: string) =>
  granted(tried(round, { contact, outcome, words: ' 佐藤様ご本人 ', by: 'ito' }, usualRules, at(time)));

test('it begins with the first of the list, and the clock of the supervisor runs', () => {
  const { round, events } = start(input, usualRules, at('22:00'));
  expect(next(round)).toEqual(list[0]);
  expect(dueAt(round)).toEqual(at('22:05'));
  expect(events).toEqual([
    {
      name: 'round.started',
      client: 'sakura',
      id: 'r1',
      data: { case: 'c1', why: 'severity', list: ['sato', 'tanaka'] },
    },
  ]);
});

test('who does not answer is passed over, and whoever answers ends it', () => {
  const first = rings(started(), 'sato', 'voicemail', '22:01').round;
  expect(next(first)).toEqual(list[1]);
  const { round, events } = rings(first, 'tanaka', 'answered', '22:03');
  expect(round.state).toEqual({ is: 'reached', contact: 'tanaka', words: '佐藤様ご本人', at: at('22:03') });
  expect(events.map(({ name }) => name)).toEqual(['round.tried', 'round.reached']);
  expect([next(round), dueAt(round)]).toEqual([null, null]);
});

test.each(['no_answer', 'busy', 'voicemail', 'wrong_number'] as const)(
  '%s of the last exhausts the list',
  (outcome) => {
    const first = rings(started(), 'sato', outcome, '22:01').round;
    const { round, events } = rings(first, 'tanaka', outcome, '22:02');
    expect(round.state).toEqual({ is: 'exhausted', since: at('22:02'), againAt: at('22:17') });
    expect(events.at(-1)).toMatchObject({ name: 'round.exhausted', data: { case: 'c1', pass: 1 } });
  },
);

test('out of turn counts as well: whoever holds the telephone knows best', () => {
  const second = rings(started(), 'tanaka', 'no_answer', '22:01').round;
  expect(next(second)).toEqual(list[0]);
  expect(rings(second, 'sato', 'answered', '22:02').round.state.is).toBe('reached');
});

const exhausted = () => rings(rings(started(), 'sato', 'no_answer', '22:01').round, 'tanaka', 'wrong_number', '22:02');

test('an exhausted list begins again with the people as they are then, without numbers that were wrong', () => {
  const { round } = exhausted();
  expect(lapse(round, list, usualRules, at('22:16')).round).toBe(round);
  const again = lapse(round, [...list, ring('yamada')], usualRules, at('22:17'));
  expect(again.round.list.map(({ contact }) => contact)).toEqual(['sato', 'yamada']);
  expect(again.events).toMatchObject([{ name: 'round.begun_again', data: { pass: 2, list: ['sato', 'yamada'] } }]);
  expect(next(again.round)).toEqual(list[0]);
  const corrected = { contact: 'tanaka', number: '+819099999999' };
  expect(lapse(round, [corrected], usualRules, at('22:17')).round.list).toEqual([corrected]);
});

test('somebody who rings while the list waits may still reach one, and does not put off the next pass', () => {
  const { round } = exhausted();
  const again = rings(round, 'sato', 'busy', '22:10').round;
  expect(dueAt(again)).toEqual(at('22:17'));
  expect(rings(again, 'sato', 'answered', '22:12').round.state.is).toBe('reached');
});

test('with nobody who has a telephone it is exhausted from the first, and looks for somebody again and again', () => {
  const { round, events } = start({ ...input, list: [] }, usualRules, at('22:00'));
  expect(events.map(({ name }) => name)).toEqual(['round.started', 'round.exhausted']);
  const later = lapse(round, [], usualRules, at('22:15'));
  expect(later.events).toMatchObject([{ name: 'round.exhausted' }]);
  expect(lapse(later.round, list, usualRules, at('22:30')).events).toMatchObject([{ name: 'round.begun_again' }]);
});

test('a round that nobody rings is said to be idle, again and again, since the last thing done', () => {
  const first = rings(started(), 'sato', 'busy', '22:03').round;
  const idle = lapse(first, list, usualRules, at('22:08'));
  expect(idle.events).toMatchObject([{ name: 'round.idle', data: { since: at('22:03').toISOString() } }]);
  const longer = lapse(idle.round, list, usualRules, at('22:13'));
  expect(longer.events).toMatchObject([{ name: 'round.idle', data: { since: at('22:03').toISOString() } }]);
  expect(longer.round.state).toMatchObject({ idleSince: at('22:03') });
});

test('a supervisor stands it down, with a reason', () => {
  expect(standDown(started(), { by: 'watanabe', why: '　' }, at('22:04'))).toMatchObject({
    problems: [{ field: 'why', code: 'required' }],
  });
  const { round, events } = granted(standDown(started(), { by: 'watanabe', why: '誤報でした' }, at('22:04')));
  expect(round.state).toEqual({ is: 'stood_down', by: 'watanabe', why: '誤報でした', at: at('22:04') });
  expect(events).toMatchObject([{ name: 'round.stood_down', data: { case: 'c1', by: 'watanabe' } }]);
});

test.each([
  [
    'round_over',
    () => tried(over(), { contact: 'sato', outcome: 'busy', words: '', by: 'ito' }, usualRules, at('23:00')),
  ],
  ['round_over', () => standDown(over(), { by: 'watanabe', why: 'x' }, at('23:00'))],
  [
    'incomplete_input',
    () => tried(started(), { contact: 'nobody', outcome: 'busy', words: '', by: 'ito' }, usualRules, at('22:01')),
  ],
])('refused: %s', (code, ask) => {
  expect(ask()).toMatchObject({ code });
});

function over(): Round {
  const { round } = rings(started(), 'sato', 'answered', '22:01');
  expect(isOver(round)).toBe(true);
  return round;
}

const person = (id: string, order: number, more: Partial<Contact> = {}): Contact => ({
  ...{ id, order, client: 'sakura', name: id, reading: 'ア', email: null, phone: `+81900000000${order}`, role: null },
  ...{ takesComplaints: false, presence: unknownPresence, ...more },
});
const people = [
  person('sato', 2),
  person('owner', 1, { presence: { state: 'off', until: null } }),
  person('tanaka', 3, { takesComplaints: true }),
  person('letters only', 4, { phone: null }),
];

test.each<[string, Parameters<typeof whomToRing>[1], string[]]>([
  ['their own order, who is off last', { isComplaint: false, accused: null }, ['sato', 'tanaka', 'owner']],
  ['a complaint', { isComplaint: true, accused: null }, ['tanaka', 'sato', 'owner']],
  ['a complaint about one of them', { isComplaint: true, accused: 'tanaka' }, ['sato', 'owner']],
])('whom to ring: %s', (_, about, order) => {
  expect(whomToRing(people, about, at('22:00')).map(({ contact }) => contact)).toEqual(order);
});

test('a complaint about the only one there is rings nobody in the company', () => {
  expect(whomToRing([person('owner', 1)], { isComplaint: true, accused: 'owner' }, at('22:00'))).toEqual([]);
});

test.each([
  ['operator', { ring: true, standDown: false }],
  ['supervisor', { ring: true, standDown: true }],
  ['billing', { ring: false, standDown: false }],
] as const)('%s of one under way', (role, expected) => {
  const who: Who = { as: 'staff', role };
  expect(may(started(), who)).toEqual(expected);
  expect(may(over(), who)).toEqual({ ring: false, standDown: false });
});

test.each([
  ['an angry customer gets a letter', { isEmergency: false, severity: 3, isCustomer: true }, null],
  ['the police', { isEmergency: false, severity: null, isCustomer: false }, 'authority'],
  ['the gravest complaint', { isEmergency: false, severity: 4, isCustomer: true }, 'severity'],
  ['a lawyer with the gravest complaint', { isEmergency: false, severity: 4, isCustomer: false }, 'severity'],
  ['somebody in danger, whatever else', { isEmergency: true, severity: 4, isCustomer: false }, 'emergency'],
] as const)('why to ring: %s', (_, reasons, why) => {
  expect(whyToRing(reasons)).toBe(why);
});
