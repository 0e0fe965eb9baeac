import { expect, test } from 'vitest';
import { knownOf } from './known.ts';

const caller = {
  id: 'c',
  name: '山本 太郎',
  reading: 'ヤマモト タロウ',
  calls: 3,
  lastSeen: '2026-05-01T00:00:00.000Z',
};
const introduction = {
  ...{ id: 'n', number: '+819012345678', name: '山本', about: '割れていた', kind: 'complaint' as const },
  ...{ writtenBy: '小林', writtenAt: '2026-05-13T03:00:00.000Z' },
};
const from = { kind: 'number', number: '+81312341021' } as const;
const typed = { kind: 'web', number: '+819012345678' } as const;
const before = ['03-1234-1021', 'line', '山本 太郎', 'before'];

test.each<[told: string, call: Parameters<typeof knownOf>[0], offered: string[]]>([
  ['the number of the line and the name of before', { from, caller, introduction: null }, before],
  [
    'what the client’s people said first, since their transfer shows a number of their own',
    { from, caller, introduction },
    ['090-1234-5678', 'introduction', '山本', 'introduction'],
  ],
  [
    'of what they did not say, what is known otherwise',
    { from, caller, introduction: { ...introduction, name: null, number: null } },
    before,
  ],
  [
    'what a visitor has typed',
    { from: typed, caller: null, introduction: null },
    ['090-1234-5678', 'stated', '', 'before'],
  ],
])('offered is %s', (_, call, [number, numberFrom, name, nameFrom]) => {
  expect(knownOf(call)).toMatchObject({ number, numberFrom, name, nameFrom });
});

test('the reading of another name is not offered with the one that was said', () => {
  expect(knownOf({ from, caller, introduction }).reading).toBe('');
});
