import { expect, test } from 'vitest';
import { rangeOf } from './range.ts';

test.each([
  [undefined, 'all'],
  ['bytes=0-', { from: 0, to: 99 }],
  ['bytes=0-0', { from: 0, to: 0 }],
  ['bytes=40-59', { from: 40, to: 59 }],
  ['bytes=40-400', { from: 40, to: 99 }],
  ['bytes=-10', { from: 90, to: 99 }],
  ['bytes=-1000', { from: 0, to: 99 }],
  ['bytes=100-', null],
  ['bytes=60-50', null],
  ['bytes=-0', null],
  ['bytes=-', 'all'],
  ['bytes=0-1,5-6', 'all'],
  ['lines=0-1', 'all'],
])('of a hundred bytes, %s is %o', (header, range) => {
  expect(rangeOf(header, 100)).toEqual(range);
});
