import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Calendar, usualHours } from '../hours/index.ts';
import { isRefusal, type Refusal } from '../refusals/index.ts';
import {
  answered,
  claim,
  dueAt,
  isOverdue,
  lapse,
  type Missed,
  type MissedCall,
  note,
  readMissedCallPolicy,
  reopen,
  settle,
  usualMissedCallPolicy,
} from './index.ts';

const tokyo = (text: string) => new Date(`${text}:00+09:00`);
const calendar: Calendar = { ...usualHours };
const clock = { policy: usualMissedCallPolicy, calendar };
const noon = tokyo('2026-05-13T12:00');
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

const missed: Missed = {
  ...{ client: 'sakura', line: 'main', number: '+819012345678', caller: 'yamamoto', why: 'abandoned' },
  ...{ call: 'c1', at: noon, waitedSeconds: 95 },
};
const noted = (...calls: Partial<Missed>[]): MissedCall =>
  calls.reduce<MissedCall | null>(
    (open, each) => note(open, { ...missed, ...each }, { id: 'm1', clock }).missed,
    null,
  ) as MissedCall;
const staff = { as: 'staff', id: 'mori' } as const;
const allowed = <T>(answer: T) => {
  if (isRefusal(answer)) throw new Error(answer.code);
  return answer as Exclude<T, Refusal>;
};

test('a caller who rings three times in vain is one matter, with the longest wait, under the clock of the first', () => {
  const found = noted(
    {},
    { call: 'c2', at: later(1), waitedSeconds: 12 },
    { call: 'c3', at: later(2), waitedSeconds: 130 },
  );
  expect(found).toMatchObject({
    ...{ calls: ['c1', 'c2', 'c3'], firstAt: noon, lastAt: later(2), longestWaitSeconds: 130 },
    ...{ due: later(30), claimedBy: null, state: { is: 'open' } },
  });
});

test('the same call is noted once, however often it is told', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('c1', 'c2', 'c3'), { minLength: 1 }), (told) => {
      const found = noted(...told.map((call) => ({ call })));
      expect([...found.calls].sort()).toEqual([...new Set(told)].sort());
    }),
  );
});

test('who rang in the evening is to be rung in the morning', () => {
  expect(noted({ at: tokyo('2026-05-13T22:00') }).due).toEqual(tokyo('2026-05-14T09:30'));
});

describe('what becomes of it', () => {
  const open = noted({});

  test('somebody claims it, and a colleague may take it over', () => {
    const claimed = allowed(claim(open, 'mori'));
    expect(claimed.events).toMatchObject([{ name: 'missed_call.claimed', data: { by: 'mori', from: null } }]);
    expect(allowed(claim(claimed.missed, 'mori')).events).toEqual([]);
    expect(allowed(claim(claimed.missed, 'hara')).events).toMatchObject([{ data: { by: 'hara', from: 'mori' } }]);
  });

  test('it is settled once, and may be opened again under the old clock', () => {
    const done = allowed(settle(open, { result: 'called_back', words: ' 留守 ', by: staff, now: later(5) }));
    expect(done.missed.state).toEqual({ is: 'settled', result: 'called_back', words: '留守', by: staff, at: later(5) });
    for (const again of [
      settle(done.missed, { result: 'not_needed', words: '', by: staff, now: later(6) }),
      claim(done.missed, 'hara'),
    ])
      expect(again).toMatchObject({ code: 'missed_call_already_settled' });
    expect(allowed(reopen(done.missed, staff)).missed).toEqual(open);
    expect(reopen(open, staff)).toMatchObject({ code: 'missed_call_still_open' });
  });

  test.each([
    ['a later call settles it', later(10), 'answered'],
    ['one that was answered before it was missed does not', later(-1), 'open'],
  ])('%s by itself', (_, at, is) => {
    expect(answered(open, { call: 'c9', at }).missed.state.is).toBe(is);
  });

  test('when its clock has run out it is said once', () => {
    expect(dueAt(open)).toEqual(later(30));
    expect(isOverdue(open, later(29))).toBe(false);
    const late = lapse(open, later(30));
    expect(late.events.map(({ name }) => name)).toEqual(['missed_call.overdue']);
    expect([lapse(late.missed, later(31)).events, dueAt(late.missed)]).toEqual([[], null]);
    const done = answered(open, { call: 'c9', at: later(10) }).missed;
    expect([lapse(done, later(40)).events, dueAt(done)]).toEqual([[], null]);
  });
});

test.each([
  [4, false],
  [5, true],
  [7.5, false],
  [2880, true],
  [2881, false],
])('within %d minutes may be set: %j', (withinMinutes, may) => {
  expect(isRefusal(readMissedCallPolicy({ withinMinutes, shownToClient: false }))).toBe(!may);
});
