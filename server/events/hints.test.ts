import type { TradeEvent } from '@denwaban/domain/events';
import { expect, test } from 'vitest';
import { worthHinting } from './hints.ts';

test('that a waiting caller was told how long it will take makes no console ask again', () => {
  const told: TradeEvent = { name: 'call.told_wait', client: 'sakura', id: '1', data: { position: 2, minutes: 3 } };
  const abandoned: TradeEvent = { name: 'call.abandoned', client: 'sakura', id: '1', data: { waitedSeconds: 40 } };
  expect(worthHinting([told, abandoned])).toEqual([abandoned]);
});
