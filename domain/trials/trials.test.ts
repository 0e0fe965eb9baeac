import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  begin,
  hear,
  isHeard,
  isOnTheLine,
  isOver,
  loudest,
  type Trial,
  type TrialFact,
  trialFailures,
} from './index.ts';

const start = new Date('2026-05-13T03:00:00Z');
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const begun = begin(
  { id: 'trial', client: 'sakura', line: 'main', number: '+819012345678', by: 'kato', toll: 'toll' },
  start,
).trial;

type Heard = [seconds: number, fact: TrialFact];
const through = (...heard: Heard[]): Trial =>
  heard.reduce((trial, [seconds, fact]) => hear(trial, fact, at(seconds)).trial, begun);

const answered: Heard = [5, { fact: 'answered' }];
const spoken: Heard = [15, { fact: 'spoken', loudness: 0.1 }];
const down: Heard = [20, { fact: 'down', why: 'no_answer' }];

describe('a trial of a line', () => {
  test.each<[string, Heard[], object]>([
    ['rings', [], { is: 'ringing' }],
    ['is answered', [answered], { is: 'speaking', until: at(65) }],
    ['is heard, and the telephone put down', [answered, spoken, down], { is: 'ringing_back', until: at(620) }],
    [
      'is rung back',
      [answered, spoken, down, [60, { fact: 'rung_back', call: 'call' }]],
      { is: 'passed', call: 'call', at: at(60) },
    ],
    ['is rung in vain', [[9, { fact: 'down', why: 'busy' }]], { is: 'failed', why: 'busy' }],
    ['is put down before a word', [answered, down], { is: 'failed', why: 'cut_short' }],
    [
      'is answered, and nothing is heard',
      [answered, [15, { fact: 'spoken', loudness: 0.001 }], down],
      { is: 'failed', why: 'silent' },
    ],
    ['is not rung back', [answered, spoken, down, [620, { fact: 'lapsed' }]], { is: 'failed', why: 'not_rung_back' }],
    ['is heard of no more', [answered, [65, { fact: 'lapsed' }]], { is: 'failed', why: 'lost' }],
    ['is looked at too early', [answered, [64, { fact: 'lapsed' }]], { is: 'speaking' }],
    ['is given up', [answered, [16, { fact: 'given_up' }]], { is: 'failed', why: 'given_up' }],
    ['is rung back before it is time', [[3, { fact: 'rung_back', call: 'call' }]], { is: 'ringing' }],
  ])('%s', (_, heard, state) => {
    expect(through(...heard).state).toMatchObject(state);
  });

  test('whatever is heard and in whatever order, it is over once and then stays as it is; how loud they were is kept', () => {
    const fact = fc.oneof<fc.Arbitrary<TrialFact>[]>(
      fc.constant({ fact: 'answered' }),
      fc.constantFrom({ fact: 'spoken', loudness: 0.1 }, { fact: 'spoken', loudness: 0 }),
      fc.constant({ fact: 'down', why: 'busy' }),
      fc.constant({ fact: 'rung_back', call: 'call' }),
      fc.constantFrom({ fact: 'lapsed' }, { fact: 'given_up' }),
    );
    const heard = fc.array(fc.tuple(fc.nat(300), fact), { maxLength: 12 });
    fc.assert(
      fc.property(heard, (each) => {
        let trial = begun;
        let now = 0;
        for (const [seconds, what] of each) {
          now += seconds;
          const next = hear(trial, what, at(now));
          if (isOver(trial)) expect(next).toEqual({ trial, events: [] });
          if (trial.loudness !== null) expect(next.trial.loudness).toBe(trial.loudness);
          if (next.trial.state.is === 'passed') expect(isHeard(next.trial.loudness ?? 0)).toBe(true);
          expect(isOnTheLine(next.trial) && isOver(next.trial)).toBe(false);
          trial = next.trial;
        }
      }),
    );
  });
});

const rate = 8_000;
const tone = (amplitude: number, seconds: number) =>
  Float32Array.from({ length: rate * seconds }, (_, n) => amplitude * Math.sin((2 * Math.PI * 440 * n) / rate));

test.each([
  ['nothing', new Float32Array(rate), 0, false],
  ['less than a fifth of a second', tone(0.5, 0.1), 0, false],
  ['a hiss', tone(0.004, 1), 0.0028, false],
  ['a voice that is low', tone(0.03, 1), 0.0212, true],
  ['a word in a long silence', Float32Array.from([...new Float32Array(rate * 3), ...tone(0.2, 0.4)]), 0.1414, true],
])('%s is so loud', (_, sound, loudness, heard) => {
  expect(loudest(sound, rate)).toBeCloseTo(loudness, 3);
  expect(isHeard(loudest(sound, rate))).toBe(heard);
});

test('every failure is named once', () => {
  expect(new Set(trialFailures).size).toBe(trialFailures.length);
});
