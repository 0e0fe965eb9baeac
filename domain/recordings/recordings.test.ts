import { describe, expect, test } from 'vitest';
import { advance, type RecordingFact } from './advance.ts';
import { type Marking, marksOf } from './marks.ts';
import { readPolicy, usualPolicy } from './policy.ts';
import { isRecorded, type Recording, recordingOf } from './recording.ts';

const start = new Date('2026-05-11T01:00:00Z');
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const agreed: Recording = { is: 'agreed', minutes: 3 };
const running: Recording = { is: 'running', minutes: 3 };
const asked: RecordingFact = { fact: 'pause_asked', operator: 'mori' };
const resume: RecordingFact = { fact: 'resume_asked', operator: 'mori' };

test.each([
  ['recorded by an exchange', usualPolicy, 'exchange', agreed, true],
  ['recorded at the desk', usualPolicy, 'desk', { is: 'at_desk' }, true],
  ['that nobody can record', usualPolicy, null, { is: 'off' }, false],
  ['of a client who does not want it', { ...usualPolicy, records: false }, 'exchange', { is: 'off' }, false],
  ['of such a client at the desk', { ...usualPolicy, records: false }, 'desk', { is: 'off' }, false],
] as const)('a call %s', (_, policy, keeper, recording, isTold) => {
  expect(recordingOf(policy, keeper)).toEqual(recording);
  expect(isRecorded(recordingOf(policy, keeper))).toBe(isTold);
});

test('a pause is over by itself after one of a few lengths', () => {
  expect(readPolicy({ records: true, resumesAfterMinutes: 5 })).toEqual({ records: true, resumesAfterMinutes: 5 });
  expect(readPolicy({ records: true, resumesAfterMinutes: 4 })).toMatchObject({ code: 'incomplete_input' });
});

/** Facts heard one second after the other. */
function heard(recording: Recording, ...facts: RecordingFact[]): Recording {
  return facts.reduce((before, fact, n) => advance(before, fact, at(n + 1)), recording);
}

const paused = heard(running, asked, { fact: 'paused' });

describe('a recording', () => {
  test.each<[string, Recording, RecordingFact[], Recording['is']]>([
    ['begins with the first answer', agreed, [{ fact: 'answered' }], 'beginning'],
    ['runs once it is known to', agreed, [{ fact: 'answered' }, { fact: 'begun' }], 'running'],
    ['begins once', running, [{ fact: 'answered' }], 'running'],
    ['is not paused because it was asked', running, [asked], 'pausing'],
    ['is paused once it is known to be', running, [asked, { fact: 'paused' }], 'paused'],
    ['may be paused before it is known to run', { is: 'beginning', minutes: 3 }, [asked], 'pausing'],
    ['is paused once', paused, [asked], 'paused'],
    ['goes on when it is asked to', paused, [resume], 'resuming'],
    ['goes on though the pause never came about', running, [asked, resume], 'resuming'],
    ['runs again once it is known to', paused, [resume, { fact: 'resumed' }], 'running'],
    ['is not paused by word of an earlier pause', paused, [resume, { fact: 'paused' }], 'resuming'],
    ['may be paused again before it runs', paused, [resume, asked], 'pausing'],
    ['that runs is not resumed', running, [resume], 'running'],
    ['is over with the line', paused, [{ fact: 'line_dead' }], 'over'],
    ['that never began leaves nothing', agreed, [{ fact: 'line_dead' }], 'off'],
    ['that is over does not begin again', { is: 'over' }, [{ fact: 'answered' }, asked, resume], 'over'],
    ['at the desk is none of ours', { is: 'at_desk' }, [{ fact: 'answered' }, asked, { fact: 'line_dead' }], 'at_desk'],
    ['that is not wanted never begins', { is: 'off' }, [{ fact: 'answered' }, asked, resume], 'off'],
  ])('%s', (_, recording, facts, is) => {
    expect(heard(recording, ...facts).is).toBe(is);
  });

  test('goes on by itself after three minutes, and not before', () => {
    const lapse = (now: Date) => advance(paused, { fact: 'pause_lapsed' }, now);
    expect(lapse(at(180))).toBe(paused);
    expect(lapse(at(181))).toEqual({ is: 'resuming', minutes: 3, operator: null });
  });

  test('goes on by itself though nobody knows that it was paused', () => {
    const pausing = heard(running, asked);
    expect(advance(pausing, { fact: 'pause_lapsed' }, at(181)).is).toBe('resuming');
  });
});

const mark = (is: Marking['is'], seconds: number, by: string | null = 'mori'): Marking => ({ is, at: at(seconds), by });

test.each<[string, Marking[], unknown[]]>([
  ['nothing', [], []],
  [
    'a pause that the operator ended',
    [mark('paused', 10), mark('recorded_on', 25)],
    [{ kind: 'pause', from: 10, until: 25, by: 'mori', endedBy: 'mori' }],
  ],
  [
    'one that ended by itself',
    [mark('paused', 10), mark('recorded_on', 190, null)],
    [{ kind: 'pause', from: 10, until: 190, by: 'mori', endedBy: null }],
  ],
  [
    'a hold in a pause, both to the end',
    [mark('paused', 10), mark('held', 20), mark('over', 30, null)],
    [
      { kind: 'pause', from: 10, until: 30, by: 'mori', endedBy: null },
      { kind: 'hold', from: 20, until: 30, by: 'mori', endedBy: null },
    ],
  ],
  ['what was over before the sound began', [mark('held', -9), mark('off_hold', -3)], []],
  [
    'what had begun before it',
    [mark('held', -9), mark('off_hold', 3)],
    [{ kind: 'hold', from: 0, until: 3, by: 'mori', endedBy: 'mori' }],
  ],
  [
    'what nobody has ended yet',
    [mark('paused', 4)],
    [{ kind: 'pause', from: 4, until: null, by: 'mori', endedBy: null }],
  ],
])('the marks of %s', (_, history, marks) => {
  expect(marksOf(history, start)).toEqual(marks);
});
