import { usualPolicy } from '@denwaban/domain/identity';
import { expect, test } from 'vitest';
import { foresee } from './foreseen.ts';

const stepsOf = (change: object) =>
  Object.fromEntries(foresee({ ...usualPolicy, ...change }).map(({ when, step }) => [when, step.is]));

test('the examples are those of the rule that the desk follows', () => {
  expect(stepsOf({})).toEqual({
    all: 'look_up',
    least: 'look_up',
    short: 'ask',
    other: 'look_up',
    always: 'try_again',
    family: 'callback',
    proxy: 'callback',
    spent: 'callback',
  });
});

test('what cannot happen under a policy is no example, and who may be told is told', () => {
  expect(stepsOf({ always: ['name'], others: [], atLeast: 0, family: 'named', proxy: 'refused' })).toEqual({
    all: 'look_up',
    always: 'try_again',
    family: 'look_up',
    proxy: 'person_to_ring',
    spent: 'callback',
  });
});
