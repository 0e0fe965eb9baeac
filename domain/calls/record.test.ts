import { expect, test } from 'vitest';
import { advance } from './advance.ts';
import { arrive } from './arrive.ts';
import type { Call } from './call.ts';
import { confirm, outstanding } from './confirm.ts';
import { dueAt } from './due-at.ts';
import { arrival, at, commandsOf, namesOf, offer, rules, start, toTalking } from './examples.ts';
import type { Fact } from './fact.ts';
import type { Outcome } from './outcome.ts';

const pause: Fact = { fact: 'recording_pause_asked', operator: 'mori' };
const resume: Fact = { fact: 'recording_resume_asked', operator: 'mori' };

/** A call that is to be recorded and heard these facts, one second apart. A name stands for word of the last command. */
function lastOf(...facts: (Fact | 'begun' | 'paused' | 'resumed')[]): Outcome {
  const first = arrive({ ...arrival, recording: { is: 'agreed', minutes: 3 } }, start);
  return facts.reduce(({ call }, fact, n) => {
    const told: Fact = typeof fact === 'string' ? { fact: `recording_${fact}`, step: call.step } : fact;
    return advance(call, told, at(n + 1), rules);
  }, first);
}
const callThat = (...facts: Parameters<typeof lastOf>): Call => lastOf(...facts).call;
const left = (call: Call) => outstanding(call).map(({ command }) => command.do);

test('a recording begins when the caller is first answered, and whoever answers later goes on with it', () => {
  expect(left(callThat())).not.toContain('begin_recording');
  const { call } = lastOf(...toTalking);
  expect(commandsOf(lastOf(...toTalking))).toEqual([{ do: 'connect', operator: 'mori' }, { do: 'begin_recording' }]);
  const lost = advance(call, { fact: 'operator_lost', operator: 'mori' }, at(3), rules).call;
  const again = [offer('offer-2', 'hara'), { fact: 'answered', offer: 'offer-2', operator: 'hara' }] as Fact[];
  const outcome = again.reduce((before, fact) => advance(before.call, fact, at(4), rules), { call: lost } as Outcome);
  expect(commandsOf(outcome)).toEqual([{ do: 'connect', operator: 'hara' }]);
});

test('who is put through by somebody else is recorded as well', () => {
  const picked: Fact = { fact: 'picked_up', operator: 'mori' };
  expect(commandsOf(lastOf(picked))).toContainEqual({ do: 'begin_recording' });
});

test.each<[string, Parameters<typeof lastOf>, string[], string[]]>([
  ['known to be begun', [...toTalking, 'begun'], [], ['call.recording_begun']],
  ['asked to pause', [...toTalking, 'begun', pause], ['pause_recording'], ['call.recording_pause_asked']],
  ['known to be paused', [...toTalking, 'begun', pause, 'paused'], [], ['call.recording_paused']],
  [
    'asked to go on',
    [...toTalking, 'begun', pause, 'paused', resume],
    ['resume_recording'],
    ['call.recording_resume_asked'],
  ],
  ['known to go on', [...toTalking, 'begun', pause, 'paused', resume, 'resumed'], [], ['call.recording_resumed']],
  ['asked to pause by another', [...toTalking, 'begun', { ...pause, operator: 'hara' }], [], []],
  ['asked to pause twice', [...toTalking, 'begun', pause, pause], [], []],
])('a recording that is %s', (_, facts, commands, names) => {
  const outcome = lastOf(...facts);
  expect(commandsOf(outcome).map((command) => command.do)).toEqual(commands);
  expect(namesOf(outcome)).toEqual(names);
});

test('a pause outlasts a hold, and is over by itself: the clock says so, and nobody is named', () => {
  const held = callThat(...toTalking, 'begun', pause, 'paused', { fact: 'held', operator: 'mori' });
  expect(dueAt(held)).toEqual({ at: at(4 + 180), fact: { fact: 'recording_pause_lapsed' } });
  const lapsed = advance(held, { fact: 'recording_pause_lapsed' }, at(184), rules);
  expect(commandsOf(lapsed)).toEqual([{ do: 'resume_recording' }]);
  expect(lapsed.events).toMatchObject([{ name: 'call.recording_resume_asked', data: { operator: null } }]);
  expect(dueAt(lapsed.call)).toBeNull();
});

test('word of a pause that was taken back says nothing of the one asked since', () => {
  const first = callThat(...toTalking, 'begun', pause);
  const again = [resume, pause].reduce((call, fact) => advance(call, fact, at(9), rules).call, first);
  expect(advance(again, { fact: 'recording_paused', step: first.step }, at(10), rules).call).toBe(again);
  expect(left(again).filter((each) => each.endsWith('recording'))).toEqual(['pause_recording', 'pause_recording']);
  const done = confirm(advance(again, { fact: 'recording_paused', step: again.step }, at(10), rules).call, again.step);
  expect(left(done).filter((each) => each.endsWith('recording'))).toEqual([]);
});

test('with the line the recording is over: nothing is begun, paused or waited for any more', () => {
  const ended = callThat(...toTalking, pause, { fact: 'hung_up', by: 'caller' });
  expect(ended.recording).toEqual({ is: 'over' });
  expect(left(ended)).toEqual(['hang_up']);
  expect(dueAt(ended)?.fact.fact).toBe('wrap_up_lapsed');
});
