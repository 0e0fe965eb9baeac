import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

type Pool = Pick<pg.Pool, 'totalCount' | 'idleCount' | 'waitingCount'>;

/** How many are at the books at this moment: in a transaction, or waiting for a connection to begin one. */
export function atBooks({ totalCount, idleCount, waitingCount }: Pool): number {
  return totalCount - idleCount + waitingCount;
}

const few = 3;
const lookAgainMs = 20;

/** Over as soon as there are few at the books, and at the latest at `latest` (milliseconds, of `performance.now()`). */
export async function quietMoment(pool: Pool, latest: number): Promise<void> {
  while (atBooks(pool) > few && performance.now() < latest) await pause(lookAgainMs);
}
