import { expect, test } from 'vitest';
import { advance } from './advance.ts';
import { arrive, takeUp } from './arrive.ts';
import type { Call } from './call.ts';
import { arrival, at, callThat, commandsOf, namesOf, offer, rules, start, toTalking } from './examples.ts';

const { hours: _, ...known } = arrival;
const picksUp = (call: Call, operator: string) => advance(call, { fact: 'picked_up', operator }, at(30), rules);

test('a call taken by hand is talked from its first instant, waited for nobody and commands nothing', () => {
  const { call, commands, events } = takeUp(known, 'mori', start);
  expect(call).toMatchObject({ state: { is: 'talking', operator: 'mori' }, operator: 'mori', answeredAt: start });
  expect(commands).toEqual([]);
  expect(events.map(({ name }) => name)).toEqual(['call.arrived', 'call.answered']);
  expect(events[1]?.data).toEqual({ offer: null, operator: 'mori', waitedSeconds: 0 });
});

test.each<[from: string, call: Call, offer: string | null, past: string[]]>([
  ['the announcement that we are closed', arrive({ ...arrival, hours: 'closed' }, start).call, null, []],
  ['the queue', callThat(), null, []],
  ['the ringing of one’s own telephone', callThat(offer('offer-1', 'mori')), 'offer-1', ['answered']],
  ['the ringing of somebody else’s telephone', callThat(offer('offer-1', 'hara')), null, ['withdrawn']],
])('picked up from %s', (_from, call, answered, past) => {
  const outcome = picksUp(call, 'mori');
  expect(outcome.call).toMatchObject({ state: { is: 'talking', operator: 'mori', since: at(30) }, answeredAt: at(30) });
  expect(outcome.call.pastOffers.map(({ how }) => how)).toEqual(past);
  expect(outcome.events[0]?.data).toMatchObject({ offer: answered, waitedSeconds: 30 });
  expect(commandsOf(outcome).map((command) => command.do)).toEqual(past.length > 0 ? ['stop_ringing'] : []);
});

test('passed on, the call is the other operator’s, and the first answer stays the first', () => {
  const outcome = picksUp(callThat(...toTalking), 'hara');
  expect(outcome.call).toMatchObject({
    state: { is: 'talking', operator: 'hara' },
    operator: 'hara',
    answeredAt: at(2),
  });
  expect(namesOf(outcome)).toEqual(['call.answered']);
});

test.each<[when: string, call: Call]>([
  ['said twice', callThat(...toTalking)],
  ['once the line is dead', callThat(...toTalking, { fact: 'hung_up', by: 'caller' })],
  ['for a caller who has given up', callThat({ fact: 'hung_up', by: 'caller' })],
])('nothing comes of a pick-up %s', (_when, call) => {
  expect(picksUp(call, 'mori')).toEqual({ call, commands: [], events: [] });
});

test('an offer that is withdrawn was missed by nobody', () => {
  const { call, events } = advance(
    callThat(offer('offer-1', 'mori')),
    { fact: 'offer_withdrawn', offer: 'offer-1' },
    at(5),
    rules,
  );
  expect(call).toMatchObject({ state: { is: 'waiting', since: start }, pastOffers: [{ how: 'withdrawn' }] });
  expect(events.map(({ name }) => name)).toEqual(['call.offer_withdrawn']);
});

test('a one-stroke ending keeps its memo, and the history does not', () => {
  const { call, events } = advance(
    callThat(...toTalking),
    { fact: 'disposed', disposition: 'sales', operator: 'mori', memo: ' 大和OA コピー機 ' },
    at(9),
    rules,
  );
  expect(call.memo).toBe('大和OA コピー機');
  expect(JSON.stringify(events)).not.toContain('大和');
});
