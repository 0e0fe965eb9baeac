import { expect, test } from 'vitest';
import { usualHours } from '../hours/index.ts';
import { type Choice, choiceOfKey, type Overflow, overflows, readOverflow, ringUntil, type Standing } from './index.ts';

const never = { waitedSeconds: null, expectedMinutes: null, before: null };
const next: Standing = { waitedSeconds: 0, minutes: null, before: 0 };
const set: Overflow = {
  ...{ line: 'main', client: 'sakura', waitedSeconds: 60, expectedMinutes: null, before: null },
  ...{ others: false, does: { is: 'asks', choices: ['callback'] } },
};

test.each([
  ['nothing was set', {}, { waitedSeconds: 3600, minutes: 30, before: 50 }, null],
  ['not yet', { waitedSeconds: 60 }, { waitedSeconds: 59 }, null],
  ['as long as that', { waitedSeconds: 60 }, { waitedSeconds: 60 }, 'waited'],
  ['as long as is allowed', { expectedMinutes: 5 }, { minutes: 5 }, null],
  ['longer than is allowed', { expectedMinutes: 5 }, { minutes: 6 }, 'expected'],
  ['nobody can tell how long', { expectedMinutes: 5 }, {}, null],
  ['two before, of three', { before: 3 }, { before: 2 }, null],
  ['three before', { before: 3 }, { before: 3 }, 'before'],
  ['each of them', { waitedSeconds: 60, before: 3 }, { waitedSeconds: 60, before: 3 }, 'waited'],
])('a caller who waits overflows: %s', (_, rules, caller, why) => {
  expect(overflows({ ...never, ...rules }, { ...next, ...caller })).toBe(why);
});

test.each<[Choice[], string, Choice | null]>([
  [['callback', 'voicemail'], '1', 'callback'],
  [['callback', 'voicemail'], '2', 'voicemail'],
  [['voicemail'], '1', null],
  [['voicemail'], '2', 'voicemail'],
  [['callback'], '#', null],
])('of %j the key %s means %s', (offered, key, choice) => {
  expect(choiceOfKey(offered, key)).toBe(choice);
});

test('settings are kept as they were set, and each choice once', () => {
  expect(readOverflow(set)).toEqual(set);
  const twice: Overflow = { ...set, does: { is: 'asks', choices: ['voicemail', 'callback', 'voicemail'] } };
  expect(readOverflow(twice)).toMatchObject({ does: { choices: ['callback', 'voicemail'] } });
});

test.each<[string, Partial<Overflow>, object]>([
  ['nothing that says when', { waitedSeconds: null }, { field: 'when', code: 'required' }],
  ['nothing that comes of it', { does: { is: 'waits' } }, { field: 'does', code: 'required' }],
  ['nothing to choose', { does: { is: 'asks', choices: [] } }, { field: 'choices', code: 'required' }],
  ['a moment', { waitedSeconds: 9 }, { field: 'waitedSeconds', code: 'out_of_range' }],
  ['an hour', { expectedMinutes: 31 }, { field: 'expectedMinutes', code: 'out_of_range' }],
  ['half a caller', { before: 0.5 }, { field: 'before', code: 'out_of_range' }],
])('%s is refused', (_, wrong, problem) => {
  expect(readOverflow({ ...set, ...wrong })).toMatchObject({ code: 'incomplete_input', problems: [problem] });
});

test.each([
  ['in the morning', '2026-05-13T09:30', '2026-05-13T13:30'],
  ['an hour before closing', '2026-05-13T17:00', '2026-05-13T18:00'],
  ['when the client is there though it is closed', '2026-05-13T20:00', '2026-05-13T21:00'],
])('who rings %s is rung back until %s', (_, now, until) => {
  const tokyo = (text: string) => new Date(`${text}:00+09:00`);
  expect(ringUntil(usualHours, tokyo(now))).toEqual(tokyo(until));
});
