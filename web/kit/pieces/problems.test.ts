import { expect, test } from 'vitest';
import { Refused, Unreachable } from '../ask/answer.ts';
import { problemsOf, restOf } from './problems.ts';

const refused = new Refused({
  refused: 'invalid',
  code: 'incomplete_input',
  message: '入力が足りません。',
  problems: [
    { field: 'email', code: 'required', message: 'メールアドレスを入力してください。' },
    { field: 'answers.order_number', code: 'malformed', message: '注文番号の形が違います。' },
  ],
});

test('each field finds its own problem, also from inside it', () => {
  const problem = problemsOf(refused);
  expect(problem('email')).toBe('メールアドレスを入力してください。');
  expect(problem('answers')).toBe('注文番号の形が違います。');
  expect(problem('answers.order_number')).toBe('注文番号の形が違います。');
  expect(problem('answer')).toBeUndefined();
});

test('a notice above the form is needed only for what no field shows', () => {
  expect(restOf(refused, ['email', 'answers'])).toBeUndefined();
  expect(restOf(refused, ['email'])).toBe(refused);
});

test('a failure of the network belongs to no field', () => {
  const away = new Unreachable('network');
  expect(problemsOf(away)('email')).toBeUndefined();
  expect(restOf(away, ['email'])).toBe(away);
});
