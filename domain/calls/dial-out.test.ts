import { describe, expect, test } from 'vitest';
import { advance } from './advance.ts';
import type { Nobody, Out } from './call.ts';
import { outstanding } from './confirm.ts';
import { dialOut, ownOffer, thereSeconds } from './dial-out.ts';
import { dueAt } from './due-at.ts';
import { arrival, at, commandsOf, namesOf, rules, start } from './examples.ts';
import type { Fact } from './fact.ts';
import { may } from './may.ts';
import type { Outcome } from './outcome.ts';

const out: Out = {
  way: { trunk: 'trunk-1', number: '+819012345678', shown: '+81312341020' },
  ...{ toll: 'toll-1', about: { case: 'case-1', callback: 'callback-1', promise: null }, nobody: null },
};
const { hours: _, ...known } = arrival;

/** A call that mori has dialled, and that then heard these, one second apart. */
function dialled(...facts: Fact[]): Outcome {
  return facts.reduce(
    (before: Outcome, fact, index) => advance(before.call, fact, at(index + 1), rules),
    dialOut({ ...known, operator: 'mori', out }, start),
  );
}

const lifted: Fact = { fact: 'answered', offer: ownOffer, operator: 'mori' };
const rings: Fact = { fact: 'there_rings', toll: 'toll-1' };
const reached: Fact = { fact: 'reached', toll: 'toll-1' };
const gone = (why: Extract<Fact, { fact: 'not_reached' }>['why']): Fact => ({
  fact: 'not_reached',
  toll: 'toll-1',
  why,
});

describe('a call out', () => {
  test('rings the telephone of whoever dials first, and nobody else is offered to them', () => {
    const begun = dialled();
    expect(commandsOf(begun)).toEqual([{ do: 'ring', operator: 'mori', offer: ownOffer }]);
    expect(begun.call.state).toMatchObject({ is: 'dialling', stage: 'own_telephone', operator: 'mori' });
    expect(namesOf(begun)).toEqual(['call.dialled']);
  });

  test('then rings whom it is for, by the way that was found', () => {
    expect(commandsOf(dialled(lifted))).toEqual([{ do: 'dial', way: out.way, toll: 'toll-1' }]);
    expect(dialled(lifted, rings).call.state).toMatchObject({ stage: 'ringing' });
  });

  test('is a conversation like any other once somebody answers, and counts as no arrival', () => {
    const talking = dialled(lifted, rings, reached);
    expect(commandsOf(talking)).toEqual([{ do: 'connect', operator: 'mori' }]);
    expect(talking.events).toMatchObject([{ name: 'call.got_through', data: { operator: 'mori', rangSeconds: 2 } }]);
    const over = [
      { fact: 'hung_up', by: 'caller' },
      { fact: 'wrapped_up', operator: 'mori' },
    ] as const;
    const ended = dialled(lifted, reached, ...over);
    expect(ended.call.state).toEqual({ is: 'ended', how: 'talked' });
    expect(ended.events).toMatchObject([
      { name: 'call.out_ended', data: { by: 'caller', case: 'case-1', talkedSeconds: 1 } },
    ]);
  });

  test.each<[string, Fact[], Nobody]>([
    ['the line is busy', [lifted, gone('busy')], 'busy'],
    ['the call is declined', [lifted, rings, gone('declined')], 'declined'],
    ['nobody picks up', [lifted, rings, gone('no_answer')], 'no_answer'],
    ['the number is not in use', [lifted, gone('unreachable')], 'unreachable'],
    ['the exchange has lost it', [lifted, rings, { fact: 'caller_lost' }], 'unreachable'],
    ['the operator gives up', [lifted, rings, { fact: 'hung_up', by: 'operator', operator: 'mori' }], 'given_up'],
    ['the operator’s telephone dies', [lifted, { fact: 'operator_lost', operator: 'mori' }], 'given_up'],
  ])('%s: whoever dialled has it in hand until it is written down', (_, facts, why) => {
    const over = dialled(...facts);
    expect(over.call).toMatchObject({ state: { is: 'wrap_up', operator: 'mori' }, out: { nobody: why } });
    expect(commandsOf(over)).toEqual([{ do: 'hang_up' }]);
    expect(over.events[0]).toMatchObject({ name: 'call.got_nobody', data: { why, case: 'case-1' } });
    expect(dialled(...facts, { fact: 'wrapped_up', operator: 'mori' }).call.state).toEqual({
      is: 'ended',
      how: 'got_nobody',
    });
  });

  test.each<[string, Fact]>([
    ['declines', { fact: 'offer_declined', offer: ownOffer }],
    ['rings on', { fact: 'offer_lapsed', offer: ownOffer }],
    ['is not there', { fact: 'operator_lost', operator: 'mori' }],
  ])('where the telephone on the desk %s, nobody is rung and nothing is to be written', (_, fact) => {
    const over = dialled(fact);
    expect(over.call).toMatchObject({ state: { is: 'ended', how: 'got_nobody' }, out: { nobody: 'own_telephone' } });
    expect(commandsOf(over)).toEqual([{ do: 'hang_up' }]);
  });

  test('late and foreign facts change nothing', () => {
    const foreign: Fact[] = [
      { fact: 'reached', toll: 'toll-2' },
      { fact: 'hung_up', by: 'caller' },
      { fact: 'hung_up', by: 'operator', operator: 'hara' },
      lifted,
    ];
    const { call } = dialled(lifted);
    for (const fact of foreign) expect(advance(call, fact, at(9), rules).call).toBe(call);
    expect(dialled(reached).call.state).toMatchObject({ stage: 'own_telephone' });
  });

  test('the clock gives up a telephone of which nothing is heard', () => {
    const { call } = dialled(lifted);
    const due = dueAt(call);
    expect(due).toMatchObject({ fact: { fact: 'dial_lapsed' } });
    expect(due!.at.getTime()).toBeGreaterThan(at(thereSeconds).getTime());
    expect(advance(call, due!.fact, due!.at, rules).call.out).toMatchObject({ nobody: 'no_answer' });
  });

  test('whom we rang does not wait in the queue for another operator', () => {
    const lost = dialled(lifted, reached, { fact: 'operator_lost', operator: 'mori' });
    expect(lost.call.state).toMatchObject({ is: 'wrap_up', operator: 'mori' });
  });

  test('what is to be commanded again after a crash is what is wanted still', () => {
    expect(outstanding(dialled(lifted).call).map(({ command }) => command.do)).toEqual(['dial']);
    expect(outstanding(dialled(lifted, reached).call).map(({ command }) => command.do)).toEqual(['connect']);
  });

  test('it may be given up, and is not put away in one stroke', () => {
    expect(may(dialled(lifted).call, 'mori')).toMatchObject({
      hang_up: true,
      hold: false,
      dispose: false,
      send_keys: false,
    });
    expect(may(dialled(lifted, reached).call, 'mori')).toMatchObject({ hold: true, send_keys: true, dispose: false });
    expect(may(dialled(lifted).call, 'hara')).toMatchObject({ hang_up: false });
  });

  test('keys that are pressed are in no history', () => {
    const sent = dialled(lifted, reached, { fact: 'keys_sent', operator: 'mori', keys: '1234' });
    expect(commandsOf(sent)).toEqual([{ do: 'send_keys', keys: '1234' }]);
    expect(sent.events).toMatchObject([{ name: 'call.keys_sent', data: { operator: 'mori', keys: 4 } }]);
  });
});
