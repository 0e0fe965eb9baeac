import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { atBooks, quietMoment } from './rush.ts';

test('at the books is who has a connection or waits for one', () => {
  expect(atBooks({ totalCount: 10, idleCount: 4, waitingCount: 2 })).toBe(8);
});

test('a quiet moment comes when few are left', async () => {
  const pool = { totalCount: 10, idleCount: 0, waitingCount: 5 };
  let isQuiet = false;
  const waited = quietMoment(pool, performance.now() + 10_000).then(() => {
    isQuiet = true;
  });
  await pause(60);
  expect(isQuiet).toBe(false);
  Object.assign(pool, { idleCount: 8, waitingCount: 0 });
  await waited;
});

test('and no rush is waited for longer than was said', async () => {
  const latest = performance.now() + 80;
  await quietMoment({ totalCount: 10, idleCount: 0, waitingCount: 5 }, latest);
  expect(performance.now()).toBeGreaterThanOrEqual(latest);
});
