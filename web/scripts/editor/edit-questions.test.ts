import type { Question } from '@denwaban/domain/scripts';
import { expect, test } from 'vitest';
import { added, answersOf, moved, withChoice, withKind } from './edit-questions.ts';

const name: Question = {
  id: 'name',
  kind: 'name',
  label: 'お名前',
  say: '',
  required: true,
  readBack: true,
  shownWhen: null,
  onlyFor: [],
  onlyAt: [],
  fills: 'caller_name',
};

test('a new question gets an id that no other has, also after one was removed', () => {
  const three = added(added(added([], 'a'), 'b'), 'c');
  expect(three.map(({ id }) => id)).toEqual(['q1', 'q2', 'q3']);
  expect(added(three.slice(1), 'd').at(-1)?.id).toBe('q4');
});

test('another kind keeps what the question is, and fills only what it still can', () => {
  expect(withKind(name, 'choice')).toEqual({ ...name, kind: 'choice', choices: [], fills: null });
  expect(withKind({ ...name, fills: 'caller_company' }, 'text')).toMatchObject({ fills: 'caller_company' });
});

test('a choice keeps its value whatever it is called', () => {
  expect(withChoice([{ value: 'c2', label: '返品' }]).at(-1)).toEqual({ value: 'c3', label: '' });
});

test.each([
  [1, -1, ['b', 'a', 'c']],
  [1, 1, ['a', 'c', 'b']],
  [0, -1, ['a', 'b', 'c']],
  [2, 1, ['a', 'b', 'c']],
] as const)('moving %i by %i', (at, step, order) => expect(moved(['a', 'b', 'c'], at, step)).toEqual(order));

test('only choices and yes-or-no can be a condition', () => {
  expect(answersOf(name)).toEqual([]);
  expect(answersOf(withKind(name, 'yes_no')).map(({ value }) => value)).toEqual(['yes', 'no']);
});
