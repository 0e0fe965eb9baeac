import { describe, expect, test } from 'vitest';
import { advance } from './advance.ts';
import type { Call } from './call.ts';
import { at, callThat, lastOutcome, offer, rules, toTalking } from './examples.ts';
import type { Fact } from './fact.ts';

const presses = (keys: string): Fact[] => [...keys].map((key) => ({ fact: 'key_pressed', key }));
const mori = 'mori';

describe('keys that are heard in a conversation', () => {
  test.each<[string, Fact[], string]>([
    ['are those that were pressed', presses('12*3#'), '12*3#'],
    ['are the last of many', presses('1'.repeat(40) + '2'), '1'.repeat(31) + '2'],
    ['stay when the caller is held', [...presses('12'), { fact: 'held', operator: mori }], '12'],
    ['are heard of whoever is held', [{ fact: 'held', operator: mori }, ...presses('7')], '7'],
    ['are gone with the conversation', [...presses('12'), { fact: 'hung_up', by: 'caller' }], ''],
    ['are gone when the operator is', [...presses('12'), { fact: 'operator_lost', operator: mori }], ''],
    ['are not heard after it', [{ fact: 'hung_up', by: 'caller' }, ...presses('12')], ''],
  ])('%s', (_, facts, keys) => {
    expect(callThat(...toTalking, ...facts).keysHeard).toBe(keys);
  });

  test('are not heard while the caller waits, or an operator is rung', () => {
    expect(callThat(...presses('5')).keysHeard).toBe('');
    expect(callThat(offer('offer-1', mori), ...presses('5')).keysHeard).toBe('');
  });

  test('are not for whoever takes the operator’s place', () => {
    const listens: Fact = { fact: 'listening_begun', listening: 'l-1', supervisor: 'kato', mode: 'listen' };
    const takes: Fact[] = [
      listens,
      { fact: 'listener_there', listening: 'l-1' },
      { fact: 'taken_over', listening: 'l-1' },
    ];
    const taken = callThat(...toTalking, ...presses('12'), ...takes);
    expect(taken).toMatchObject({ state: { operator: 'kato' }, keysHeard: '' });
    expect(advance(taken, presses('3')[0]!, at(60), rules).call.keysHeard).toBe('3');
  });

  test.each<[Call['recording']['is'], string]>([
    ['running', '9'],
    ['pausing', '•'],
    ['paused', '•'],
    ['resuming', '•'],
    ['off', '9'],
  ])('while the recording is %s: %s', (is, shown) => {
    const { recording: _, ...call } = callThat(...toTalking, ...presses('8'));
    const recording = { is, minutes: 3, operator: mori, until: at(90) } as Call['recording'];
    expect(advance({ ...call, recording }, presses('9')[0]!, at(10), rules).call.keysHeard).toBe(`8${shown}`);
  });

  test('say to the history that there was one, of the moment, and never which', () => {
    const { events, commands } = lastOutcome(...toTalking, ...presses('4'));
    expect(events).toEqual([{ name: 'call.key_heard', client: 'sakura', id: 'call-1', data: { operator: mori } }]);
    expect(commands).toEqual([]);
  });
});
