import { CompiledQuery } from 'kysely';
import type pg from 'pg';
import type { JobInsert, PgBoss } from 'pg-boss';
import { PgBoss as Boss } from 'pg-boss';
import type { AgencyTx } from './agency.ts';
import { openPool } from './database.ts';
import { log } from './log.ts';
import { quietMoment } from './rush.ts';

// The queue carries only work that is due this instant; every wait is a row in `due`. Job data are ids, never personal data:
// the queue's tables have no row policy.

/**
 * `lane` keeps slow work (mail) from holding up quick work, and an evening's printing from holding up both. What nobody waits for
 * (metering, the words to search by) goes by `afterwards`, and lets callers pass in a rush. What takes minutes or hours goes by
 * `long`.
 */
export type Lane = 'reactions' | 'afterwards' | 'letters' | 'papers' | 'long';

export type Job = { agency: string; do: string; id: string };

export type Handler = (job: Job) => Promise<void>;

type Handlers = Record<string, Handler>;

export type Jobs = {
  enqueue(tx: AgencyTx, lane: Lane, jobs: Omit<Job, 'agency'>[]): Promise<void>;
  /** Works until stopped, beside whoever is at the books by this pool. */
  work(handlers: Handlers, pool: pg.Pool): Promise<void>;
  /** Does everything that is queued, here and now, until nothing is left: for stories on a pretend clock. */
  drain(handlers: Handlers): Promise<number>;
  stop(): Promise<void>;
};

// A letter may hang on a slow mail server; a reaction is over in milliseconds or its server is.
// Long work says every few seconds that it is still at it.
const patience: Record<Lane, { expireInSeconds: number; heartbeatSeconds?: number }> = {
  reactions: { expireInSeconds: 15 },
  afterwards: { expireInSeconds: 30 },
  letters: { expireInSeconds: 60 },
  papers: { expireInSeconds: 120 },
  long: { expireInSeconds: 12 * 3600, heartbeatSeconds: 20 },
};

export const lanes: readonly Lane[] = ['reactions', 'afterwards', 'letters', 'papers', 'long'];

export async function openJobs(url: string): Promise<Jobs> {
  // Connections of its own: enqueueing may look up its queue while every connection of the app is inside a transaction.
  const pool = openPool(url, { max: 4 });
  const boss = new Boss({
    db: { executeSql: (text, values) => pool.query(text, values as unknown[]) },
    schema: 'jobs',
    migrate: false,
    createSchema: false,
    schedule: false,
    reindex: false,
    // How soon a job whose server died under it is given to another.
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
  });
  boss.on('error', (error) => log.error({ err: error }, 'jobs'));
  await boss.start();
  for (const lane of lanes)
    await boss.createQueue(lane, {
      retryLimit: 20,
      retryDelay: 1,
      retryBackoff: true,
      retryDelayMax: 300,
      ...patience[lane],
    });
  return {
    enqueue: (tx, lane, jobs) => enqueue(boss, tx, lane, jobs),
    work: (handlers, its) => work(boss, handlers, its),
    drain: (handlers) => drain(boss, handlers),
    stop: async () => {
      await boss.stop({ graceful: true, timeout: 5_000 });
      await pool.end();
    },
  };
}

async function enqueue(boss: PgBoss, tx: AgencyTx, lane: Lane, jobs: Omit<Job, 'agency'>[]): Promise<void> {
  if (jobs.length === 0) return;
  const inserts: JobInsert[] = jobs.map((job) => ({ data: { agency: tx.agency, ...job } }));
  await boss.insert(lane, inserts, { db: { executeSql: (text, values = []) => writtenBy(tx, text, values) } });
}

// Like every write, not waited for.
async function writtenBy(tx: AgencyTx, text: string, values: unknown[]): Promise<{ rows: [] }> {
  tx.q.executeQuery(CompiledQuery.raw(text, values)).catch(() => {});
  return { rows: [] };
}

// Reactions only compute: two at a time, so that people who ask share the process with two chains of work and not with
// forty. Letters mostly wait for a mail server: those fetched together go out together, and one that hangs holds up one
// worker of two. Of long work one goes on at a time.
const workers: Record<Lane, { batchSize: number; localConcurrency: number; settle: Settle }> = {
  reactions: { batchSize: 20, localConcurrency: 2, settle: oneByOne },
  afterwards: { batchSize: 20, localConcurrency: 1, settle: inQuietMoments },
  letters: { batchSize: 4, localConcurrency: 2, settle: together },
  papers: { batchSize: 1, localConcurrency: 2, settle: oneByOne },
  long: { batchSize: 1, localConcurrency: 1, settle: oneByOne },
};

type Queued = { id: string; data: Job };
type Settle = (handlers: Handlers, jobs: readonly Queued[], pool: pg.Pool) => Promise<unknown[]>;

async function oneByOne(handlers: Handlers, jobs: readonly Queued[]): Promise<unknown[]> {
  const settled: unknown[] = [];
  for (const job of jobs) settled.push(await settle(handlers, job));
  return settled;
}

// However long a rush is, a batch goes on after so long.
const longestRushMs = 2_000;

/** Each when few are at the books. */
async function inQuietMoments(handlers: Handlers, jobs: readonly Queued[], pool: pg.Pool): Promise<unknown[]> {
  const latest = performance.now() + longestRushMs;
  const settled: unknown[] = [];
  for (const job of jobs) {
    await quietMoment(pool, latest);
    settled.push(await settle(handlers, job));
  }
  return settled;
}

function together(handlers: Handlers, jobs: readonly Queued[]): Promise<unknown[]> {
  return Promise.all(jobs.map((job) => settle(handlers, job)));
}

async function work(boss: PgBoss, handlers: Handlers, pool: pg.Pool): Promise<void> {
  const options = { pollingIntervalSeconds: 0.5, burstWhenBatchFull: true, perJobResults: true };
  for (const lane of lanes) {
    const { settle, ...sizes } = workers[lane];
    await boss.work<Job>(lane, { ...options, ...sizes } as never, (jobs) => settle(handlers, jobs as Queued[], pool));
  }
}

async function settle(handlers: Handlers, job: Queued): Promise<unknown> {
  try {
    await handle(handlers, job.data);
    return { id: job.id, status: 'completed' };
  } catch (error) {
    log.error({ err: error, job: job.data }, 'a job failed and will be tried again');
    return { id: job.id, status: 'failed' };
  }
}

async function drain(boss: PgBoss, handlers: Handlers): Promise<number> {
  let done = 0;
  for (const lane of lanes) {
    for (const job of await boss.fetch<Job>(lane, { batchSize: 500 })) {
      await handle(handlers, job.data);
      await boss.complete(lane, job.id);
      done++;
    }
  }
  return done === 0 ? 0 : done + (await drain(boss, handlers));
}

async function handle(handlers: Handlers, job: Job): Promise<void> {
  const handler = handlers[job.do];
  if (!handler) throw new Error(`no handler for job ${job.do}`);
  await handler(job);
}
