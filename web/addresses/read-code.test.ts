import { expect, test } from 'vitest';
import { readCode } from './read-code.ts';

test.each([
  ['150-0002', '1500002'],
  ['1500002', '1500002'],
  ['〒１５０ー０００２', '1500002'],
  [' 〒150 0002', '1500002'],
  ['150-000', null],
  ['150-00021', null],
  ['', null],
])('%s is %s', (typed, code) => {
  expect(readCode(typed)).toBe(code);
});
