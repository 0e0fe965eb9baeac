import { expect, test } from 'vitest';
import { advance } from './advance.ts';
import type { Call } from './call.ts';
import { at, callThat, commandsOf, namesOf, offer, rules, toTalking } from './examples.ts';

const comesBack = (call: Call, operator: string) => advance(call, { fact: 'telephone_back', operator }, at(30), rules);
const confirmed = (call: Call): Call => ({ ...call, unconfirmed: [] });
const held = callThat(...toTalking, { fact: 'held', operator: 'mori' });

test.each<[when: string, call: Call]>([
  ['talking', callThat(...toTalking)],
  ['on hold', held],
])('whose telephone comes back while %s is rung again, and the call stays what it was', (_when, call) => {
  const outcome = comesBack(confirmed(call), 'mori');
  expect(outcome.call.state).toEqual(call.state);
  expect(commandsOf(outcome)).toEqual([{ do: 'ring_again', operator: 'mori' }]);
  expect(namesOf(outcome)).toEqual(['call.rung_again']);
});

test('said twice it is rung once, and once more when that was done', () => {
  const { call } = comesBack(confirmed(held), 'mori');
  expect(comesBack(call, 'mori').commands).toEqual([]);
  expect(comesBack(confirmed(call), 'mori').commands).toHaveLength(1);
});

test('while the telephone is away the caller hears music; on hold that is so already', () => {
  const away = (call: Call) => advance(call, { fact: 'telephone_away', operator: 'mori' }, at(30), rules);
  const talking = confirmed(callThat(...toTalking));
  const outcome = away(talking);
  expect(outcome.call.state).toEqual(talking.state);
  expect(commandsOf(outcome)).toEqual([{ do: 'play_meanwhile' }]);
  expect(namesOf(outcome)).toEqual(['call.left_waiting']);
  expect(away(outcome.call).commands).toEqual([]);
  expect(away(held)).toEqual({ call: held, commands: [], events: [] });
});

test.each<[who: string, call: Call, operator: string]>([
  ['somebody else', callThat(...toTalking), 'hara'],
  ['whoever is only offered the call', callThat(offer('offer-1', 'mori')), 'mori'],
  ['whoever has hung up', callThat(...toTalking, { fact: 'hung_up', by: 'operator', operator: 'mori' }), 'mori'],
])('nothing comes of the telephone of %s', (_who, call, operator) => {
  expect(comesBack(call, operator)).toEqual({ call, commands: [], events: [] });
});
