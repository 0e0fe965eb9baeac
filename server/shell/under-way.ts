import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

// What follows a commit and nobody waits for: hints, commands to an exchange and their striking off. All of it may be lost
// with the process, and is repeated where it matters; who stops in an orderly way lets it finish all the same.

const underWay = new WeakMap<pg.Pool, Set<Promise<void>>>();

/** Lets work that ends its own failures go on by itself, known to whoever closes the pool it works with. */
export function letRun(pool: pg.Pool, work: Promise<void>): void {
  const known = underWay.get(pool) ?? new Set();
  underWay.set(pool, known);
  known.add(work);
  void work.finally(() => known.delete(work));
}

const patienceMs = 5_000;

/** Closes a pool once nothing is under way with it. What hangs at an exchange that does not answer is not waited for. */
export async function closePool(pool: pg.Pool): Promise<void> {
  const tired = new AbortController();
  await Promise.race([quiet(pool), pause(patienceMs, undefined, { signal: tired.signal }).catch(() => {})]);
  tired.abort();
  await pool.end();
}

async function quiet(pool: pg.Pool): Promise<void> {
  // One work may set off another.
  for (let known = underWay.get(pool); known && known.size > 0; ) await Promise.all(known);
}
