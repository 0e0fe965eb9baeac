import type { Board } from '@denwaban/api/routing';
import { expect, test } from 'vitest';
import { byDeadline, freeTone, glance, inOrder, riskTone, waitTone } from './board-glance.ts';

const now = new Date('2026-11-20T10:00:00+09:00');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000).toISOString();
const ahead = (minutes: number) => ago(-minutes * 60);

const board = (given: object) =>
  ({
    ...{ at: now.toISOString(), waiting: [], operators: [], callbacks: [], unreached: [], clients: [] },
    ...{ beforeUs: [], introductions: [], missedCalls: { open: 0, overdue: 0 }, ...given },
  }) as Board;

const operator = (state: string, since = ago(0), readiness = state) => ({ id: state + since, state, since, readiness });

test('an empty floor is a calm one', () => {
  const seen = glance(board({}), now);
  expect(seen).toEqual({
    waiting: 0,
    longestSince: null,
    risks: { late: 0, near: 0, unreached: 0, waits: 0 },
    free: 0,
    atWork: 0,
  });
  expect(riskTone(seen.risks)).toBe('fine');
});

test('the longest wait is the earliest arrival; a wait over twenty seconds is a risk', () => {
  const seen = glance(board({ waiting: [{ since: ago(5) }, { since: ago(21) }, { since: ago(20) }] }), now);
  expect(seen.waiting).toBe(3);
  expect(seen.longestSince).toBe(ago(21));
  expect(seen.risks.waits).toBe(1);
  expect(riskTone(seen.risks)).toBe('attention');
});

test('a deadline that passed while the board stood there is late before the server says so', () => {
  const callbacks = [
    { targetAt: ahead(0), overdue: false },
    { targetAt: ahead(-30), overdue: true },
    { targetAt: ahead(10), overdue: false },
    { targetAt: ahead(11), overdue: false },
    { targetAt: null, overdue: false },
  ];
  const { risks } = glance(board({ callbacks }), now);
  expect(risks).toEqual({ late: 2, near: 1, unreached: 0, waits: 0 });
  expect(riskTone(risks)).toBe('overdue');
});

test('free is who can be rung now; at work is also who has a caller in hand', () => {
  const operators = [operator('available'), operator('talking', ago(1), 'available'), operator('break')];
  expect(glance(board({ operators }), now)).toMatchObject({ free: 1, atWork: 2 });
});

test.each([
  [null, 'fine'],
  [ago(20), 'active'],
  [ago(21), 'attention'],
  [ago(61), 'overdue'],
])('a wait since %s is %s', (since, tone) => expect(waitTone(since, now)).toBe(tone));

test.each([
  [1, 3, 'fine'],
  [0, 0, 'attention'],
  [0, 1, 'overdue'],
])('%i free with %i waiting is %s', (free, waiting, tone) => expect(freeTone({ free, waiting })).toBe(tone));

test('the free come first, in each state the longest, and who has gone home not at all', () => {
  const people = [
    operator('signed_off'),
    operator('talking', ago(10)),
    operator('available', ago(5)),
    operator('break'),
    operator('available', ago(50)),
  ];
  const states = inOrder(people as Board['operators']).map(({ state, since }) => [state, since]);
  expect(states).toEqual([
    ['available', ago(50)],
    ['available', ago(5)],
    ['talking', ago(10)],
    ['break', ago(0)],
  ]);
});

test('callbacks stand by deadline, those without one last', () => {
  const callbacks = [{ targetAt: null }, { targetAt: ahead(5) }, { targetAt: ahead(1) }] as Board['callbacks'];
  expect(byDeadline(callbacks).map(({ targetAt }) => targetAt)).toEqual([ahead(1), ahead(5), null]);
});
