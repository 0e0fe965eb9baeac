import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance } from './advance.ts';
import { at, callThat, commandsOf, lastOutcome, namesOf, rules, toTalking } from './examples.ts';
import type { Fact } from './fact.ts';

const begins = (supervisor = 'oda', listening = 'listening-1'): Fact => ({
  ...{ fact: 'listening_begun', listening, supervisor, mode: 'listen' },
});
const there: Fact = { fact: 'listener_there', listening: 'listening-1' };
const becomes = (mode: 'listen' | 'whisper' | 'barge'): Fact => ({
  ...{ fact: 'listening_changed', listening: 'listening-1', mode },
});
const over: Fact = { fact: 'listening_over', listening: 'listening-1' };
const takesOver: Fact = { fact: 'taken_over', listening: 'listening-1' };
const listening = [...toTalking, begins(), there];

describe('a supervisor', () => {
  test.each<[string, Fact[], object | null, string[], string[]]>([
    ['is rung first', [...toTalking, begins()], { is: 'rung' }, ['ring_listener'], ['listening_begun']],
    ['listens', listening, { is: 'there', mode: 'listen' }, ['listen'], ['listened_to']],
    ['whispers', [...listening, becomes('whisper')], { mode: 'whisper' }, ['listen'], ['listened_to']],
    ['barges in', [...listening, becomes('barge')], { mode: 'barge' }, ['listen'], ['listened_to']],
    ['goes', [...listening, over], null, ['stop_listening'], ['listening_over']],
    ['never picks up', [...toTalking, begins(), over], null, ['stop_listening'], ['listening_over']],
    [
      'is gone with the caller',
      [...listening, { fact: 'hung_up', by: 'caller' }],
      null,
      ['hang_up'],
      ['hung_up', 'wrap_up_started', 'listening_over'],
    ],
    [
      'is gone with the operator',
      [...listening, { fact: 'operator_lost', operator: 'mori' }],
      null,
      ['disconnect', 'announce', 'play', 'stop_listening'],
      ['returned_to_queue', 'listening_over'],
    ],
    [
      'stays while the caller is held',
      [...listening, { fact: 'held', operator: 'mori' }],
      { is: 'there' },
      ['hold'],
      ['held'],
    ],
    ['takes over', [...listening, takesOver], null, ['take_over'], ['taken_over']],
  ])('%s', (_what, facts, listener, commands, events) => {
    const outcome = lastOutcome(...facts);
    if (listener) expect(outcome.call.listener).toMatchObject(listener);
    else expect(outcome.call.listener).toBeNull();
    expect(commandsOf(outcome).map(({ do: what }) => what)).toEqual(commands);
    expect(namesOf(outcome)).toEqual(events.map((name) => `call.${name}`));
  });

  test('who takes over is the operator from now on, with the same caller in the same state', () => {
    const held: Fact = { fact: 'held', operator: 'mori' };
    expect(callThat(...listening, takesOver)).toMatchObject({
      operator: 'oda',
      state: { is: 'talking', operator: 'oda' },
    });
    expect(callThat(...listening, held, takesOver).state).toMatchObject({ is: 'held', operator: 'oda' });
  });

  test.each<[string, Fact[], Fact]>([
    ['another listens already', listening, begins('nagai', 'listening-2')],
    ['it is the operator', toTalking, begins('mori')],
    ['nobody talks', [], begins()],
    ['the telephone has not been picked up: to take over', [...toTalking, begins()], takesOver],
    ['the telephone has not been picked up: to whisper', [...toTalking, begins()], becomes('whisper')],
    ['it is so already', listening, becomes('listen')],
    ['it is another listening', listening, { ...over, listening: 'listening-2' } as Fact],
  ])('comes to nothing where %s', (_what, facts, fact) => {
    const call = callThat(...facts);
    expect(advance(call, fact, at(30), rules)).toEqual({ call, commands: [], events: [] });
  });
});

test('nobody listens where nobody of ours talks, whatever is heard', () => {
  const any = fc.array(
    fc.constantFrom<Fact>(
      ...[begins(), there, becomes('whisper'), becomes('barge'), over, takesOver, ...toTalking],
      ...[{ fact: 'held', operator: 'mori' } as Fact, { fact: 'operator_lost', operator: 'mori' } as Fact],
      ...[
        { fact: 'hung_up', by: 'operator', operator: 'oda' } as Fact,
        { fact: 'wrapped_up', operator: 'mori' } as Fact,
      ],
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(any, (facts) => {
      const { state, listener } = callThat(...toTalking, ...facts);
      if (listener) expect(['talking', 'held']).toContain(state.is);
      if (listener && 'operator' in state) expect(listener.supervisor).not.toBe(state.operator);
    }),
    { numRuns: 2000 },
  );
});
