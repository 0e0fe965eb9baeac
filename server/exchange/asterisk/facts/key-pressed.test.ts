import { expect, test } from 'vitest';
import { isToldTwice } from './key-pressed.ts';

const last = { key: '1', at: 1_000 };

test.each([
  ['the first key', null, { key: '1', at: 1_000 }, false],
  ['the same key some thousandths later', last, { key: '1', at: 1_003 }, true],
  ['another key so soon', last, { key: '2', at: 1_003 }, false],
  ['the same key as soon as a thumb can', last, { key: '1', at: 1_040 }, false],
])('%s', (_, before, pressed, twice) => {
  expect(isToldTwice(before, pressed)).toBe(twice);
});
