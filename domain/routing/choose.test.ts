import { describe, expect, test } from 'vitest';
import { choose } from './choose.ts';
import { at, caller, candidate, start } from './examples.ts';

const now = at(600);
const pairs = (assignments: { call: string; operator: string }[]) =>
  assignments.map(({ call, operator }) => `${call} → ${operator}`);

describe('the choice', () => {
  const free = [candidate('hara', { idle: 30 }), candidate('mori', { idle: 10 }), candidate('seki', { idle: 20 })];

  test('falls on the operator who has been idle longest', () => {
    expect(choose({ waiting: [caller('c1')], operators: free, now })).toEqual([
      {
        call: 'c1',
        operator: 'mori',
        why: { rule: 'longest_idle', idleSeconds: 590, granted: 3, free: 3, passedOver: [], owed: false },
      },
    ]);
  });

  test('serves callers by their original places, ties by id', () => {
    const waiting = [caller('c3', { since: 5 }), caller('c2', { since: 3 }), caller('c1', { since: 5 })];
    expect(pairs(choose({ waiting, operators: free, now }))).toEqual(['c2 → mori', 'c1 → seki', 'c3 → hara']);
  });

  test('gives a tie in idleness to the lower id', () => {
    const operators = [candidate('seki', { idle: 10 }), candidate('mori', { idle: 10 })];
    expect(pairs(choose({ waiting: [caller('c1')], operators, now }))).toEqual(['c1 → mori']);
  });

  test('is not held up by a caller for whose client nobody is free', () => {
    const waiting = [caller('c1', { since: 1, client: 'dental' }), caller('c2', { since: 2 })];
    expect(pairs(choose({ waiting, operators: free, now }))).toEqual(['c2 → mori']);
  });

  test.each([
    ['on a call', candidate('mori', { call: 'c9' })],
    ['seated', candidate('mori', { readiness: 'seated' })],
    ['away', candidate('mori', { readiness: 'away' })],
    ['on a break', candidate('mori', { readiness: 'break' })],
    ['in training', candidate('mori', { readiness: 'training' })],
    ['signed off', candidate('mori', { readiness: 'signed_off' })],
    ['not granted the client', candidate('mori', { grants: ['dental'] })],
  ])('never falls on an operator who is %s', (_is, operator) => {
    expect(choose({ waiting: [caller('c1')], operators: [operator], now })).toEqual([]);
  });
});

describe('the reserve', () => {
  const mori = candidate('mori', { idle: 30 });
  const seki = candidate('seki', { grants: ['dental'], reserveFor: ['sakura'] });
  test.each([
    ['is not asked before a call overflows', {}, [seki], []],
    ['is asked when it does', { overflowed: true }, [seki], ['c1 → seki']],
    ['comes after the client’s own, however long it has been idle', { overflowed: true }, [mori, seki], ['c1 → mori']],
    [
      'is asked where the client’s own have passed on it',
      { overflowed: true, passed: ['mori'] },
      [mori, seki],
      ['c1 → seki'],
    ],
    ['answers nobody else', { overflowed: true, client: 'estate' }, [mori, seki], []],
  ])('%s', (_, waits, operators, pair) => {
    expect(pairs(choose({ waiting: [caller('c1', waits)], operators, now }))).toEqual(pair);
  });
});

describe('a caller to whom something is owed', () => {
  const mori = [candidate('mori')];
  test.each([
    ['stands ahead of who came less than a minute before', { since: 0 }, { since: 59, owed: true }, 'c2 → mori'],
    ['does not stand ahead of who waits a minute longer', { since: 0 }, { since: 61, owed: true }, 'c1 → mori'],
    ['stands behind another such who came before', { since: 0, owed: true }, { since: 1, owed: true }, 'c1 → mori'],
  ])('%s', (_, one, other, pair) => {
    const waiting = [caller('c1', one), caller('c2', other)];
    expect(pairs(choose({ waiting, operators: mori, now }))).toEqual([pair]);
  });

  test('is why the call came first', () => {
    const [chosen] = choose({ waiting: [caller('c1', { owed: true })], operators: mori, now });
    expect(chosen?.why.owed).toBe(true);
  });
});

describe('an operator who passed on a call', () => {
  const mori = candidate('mori', { idle: 10 });

  test('is not asked again while a colleague is free, and the choice says why', () => {
    const operators = [mori, candidate('hara', { idle: 30 })];
    expect(choose({ waiting: [caller('c1', { passed: ['mori'] })], operators, now })).toEqual([
      {
        call: 'c1',
        operator: 'hara',
        why: {
          rule: 'longest_idle',
          idleSeconds: 570,
          granted: 2,
          free: 2,
          passedOver: [{ operator: 'mori', because: 'passed_on_this_call' }],
          owed: false,
        },
      },
    ]);
  });

  test('is not asked again while a colleague at work is on another call', () => {
    const operators = [mori, candidate('hara', { call: 'c9' })];
    expect(choose({ waiting: [caller('c1', { passed: ['mori'] })], operators, now })).toEqual([]);
  });

  test('gets the caller behind meanwhile', () => {
    const operators = [mori, candidate('hara', { call: 'c9' })];
    const waiting = [caller('c1', { since: 1, passed: ['mori'] }), caller('c2', { since: 2 })];
    expect(pairs(choose({ waiting, operators, now }))).toEqual(['c2 → mori']);
  });

  test.each([
    ['the colleagues are on a break', [mori, candidate('hara', { readiness: 'break' })], ['mori']],
    ['everyone at work has passed', [mori, candidate('hara', { idle: 30 })], ['hara', 'mori']],
  ])('is asked again when %s', (_when, operators, passed) => {
    const [assignment] = choose({ waiting: [caller('c1', { passed })], operators, now });
    expect(assignment).toMatchObject({ operator: 'mori', why: { rule: 'asked_again' } });
  });
});

describe('why', () => {
  test.each([
    ['only one is granted', [candidate('mori'), candidate('hara', { grants: [] })], 'only_one_granted', 1, 1],
    ['only one of two is free', [candidate('mori'), candidate('hara', { call: 'c9' })], 'only_one_free', 2, 1],
  ])('%s', (_what, operators, rule, granted, free) => {
    const [assignment] = choose({ waiting: [caller('c1')], operators, now });
    expect(assignment).toMatchObject({ operator: 'mori', why: { rule, granted, free } });
  });

  test('somebody idle longer was given an earlier caller', () => {
    const operators = [candidate('mori', { idle: 10 }), candidate('hara', { idle: 30 })];
    const waiting = [caller('c1', { since: 1 }), caller('c2', { since: 2 })];
    expect(choose({ waiting, operators, now })[1]?.why).toEqual({
      rule: 'only_one_free',
      idleSeconds: 570,
      granted: 2,
      free: 1,
      passedOver: [{ operator: 'mori', because: 'given_an_earlier_caller' }],
      owed: false,
    });
  });

  test('an idleness is never negative, whatever the nodes’ clocks say', () => {
    const [assignment] = choose({ waiting: [caller('c1')], operators: [candidate('mori', { idle: 10 })], now: start });
    expect(assignment?.why.idleSeconds).toBe(0);
  });
});
