import { blankContent, starterFor, trades } from '@denwaban/domain/scripts';
import { expect, test } from 'vitest';
import { tradeLike } from './trade-like.ts';

test.each(trades)('a manual begun from the starter of %s looks like it', (trade) => {
  expect(tradeLike(starterFor(trade, { name: '見本', reading: 'ミホン', told: {} }))).toBe(trade);
});

test('a manual in which nothing is written looks like none', () => {
  expect(tradeLike(blankContent)).toBeNull();
});
