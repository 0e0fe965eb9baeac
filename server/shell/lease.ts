import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { log } from './log.ts';

export type Lease = {
  /** Gives it back, for another to take, and asks for it no more. */
  stop(): Promise<void>;
};

type Holder = {
  /** How many milliseconds longer than usual it waits before it asks, so that others have their share. */
  hesitates?(): number;
  /** For how many milliseconds nobody may have had it before it takes it: whoever had it last may be back by then. */
  leavesMs?: number;
  /** It is ours from here on. */
  taken(): void;
  /** It may be another's by now: everything that only one may do ends here. */
  lost(): void;
};

const tryAgainMs = 500;
const assureMs = 2_000;
const noticesSoon = 'set tcp_keepalives_idle = 4; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3';

/**
 * What only one process of the house may do at a time: held by a lock of a database connection of its own, so that it is free as
 * soon as its holder dies, and by nobody's clock. A machine that is cut off is given up by the database after some ten
 * seconds, and finds out by itself within four.
 */
export function seekLease(url: string, name: string, holder: Holder): Lease {
  const stopping = new AbortController();
  const { signal } = stopping;
  const seeking = (async () => {
    while (!signal.aborted) {
      await holdOnce(url, name, holder, signal).catch((error) =>
        log.warn({ err: error, lease: name }, 'the lease could not be asked for'),
      );
      await pause(tryAgainMs, undefined, { signal }).catch(() => {});
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await seeking;
    },
  };
}

/** Tries on one connection, and holds what it gets until the connection or the wish for it ends. */
async function holdOnce(url: string, name: string, holder: Holder, signal: AbortSignal): Promise<void> {
  const connection = new pg.Client({ connectionString: url, query_timeout: assureMs });
  const ended = new AbortController();
  connection.on('error', () => ended.abort()).on('end', () => ended.abort());
  try {
    await connection.connect();
    await connection.query(noticesSoon);
    await pause(hesitation(holder), undefined, { signal });
    while (!signal.aborted && !(await isTaken(connection, name, holder, signal)))
      await pause(tryAgainMs + hesitation(holder), undefined, { signal });
    if (signal.aborted) return;
    holder.taken();
    try {
      await assured(connection, AbortSignal.any([signal, ended.signal]));
    } finally {
      holder.lost();
    }
  } finally {
    await connection.end().catch(() => {});
  }
}

function hesitation({ hesitates }: Holder): number {
  return hesitates?.() ?? 0;
}

async function isTaken(
  connection: pg.Client,
  name: string,
  { leavesMs = 0 }: Holder,
  signal: AbortSignal,
): Promise<boolean> {
  const lock = [`lease ${name}`];
  const ask = async (asked: string) => (await connection.query<{ is: boolean }>(asked, lock)).rows[0]?.is === true;
  for (let freeMs = 0; await ask('select pg_try_advisory_lock(hashtextextended($1, 0)) as is'); freeMs += tryAgainMs) {
    if (freeMs >= leavesMs) return true;
    await ask('select pg_advisory_unlock(hashtextextended($1, 0)) as is');
    await pause(tryAgainMs, undefined, { signal });
  }
  return false;
}

/** As long as the database answers on this connection, nobody else has the lock. */
async function assured(connection: pg.Client, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await pause(assureMs, undefined, { signal }).catch(() => {});
    if (!signal.aborted) await connection.query('select');
  }
}
