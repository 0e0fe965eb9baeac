import { expect, test } from 'vitest';
import { isOfTheMoment } from './of-the-moment.ts';

test.each([
  ['call.key_heard', true],
  ['call.answered', false],
  ['case.opened', false],
] as const)('%s is of the moment: %s', (name, of) => {
  expect(isOfTheMoment({ name })).toBe(of);
});
