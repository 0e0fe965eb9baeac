import { expect, test } from 'vitest';
import { mayAnswer, type Staff } from './index.ts';

test.each([
  ['operator', 'active', true],
  ['operator', 'invited', true],
  ['operator', 'retired', false],
  ['supervisor', 'active', true],
  ['manager', 'active', true],
  ['billing', 'active', false],
] as const)('whether a %s who is %s may answer for clients: %s', (role, state, answer) => {
  const person: Staff = { id: 'sato', businessName: '佐藤', role, state };
  expect(mayAnswer(person)).toBe(answer);
});
