import { dueHandlers, jobHandlers } from '@denwaban/server/handlers.ts';
import type { House } from '@denwaban/server/house.ts';
import { tick } from '@denwaban/server/shell/due.ts';
import type { Job } from '@denwaban/server/shell/jobs.ts';

/** How what has been set off gets done before the story goes on: the jobs alone, or also what has fallen due. */
export type Settling = { jobs(): Promise<void>; all(): Promise<void> };

/** By the house's own queue; it is not asked after a request that has put nothing into it. */
export function queued({ books, settle }: House): Settling {
  const { jobs } = books;
  let isQueued = false;
  books.jobs = {
    enqueue: (...asked) => {
      isQueued = true;
      return jobs.enqueue(...asked);
    },
  };
  const all = async () => {
    await settle();
    isQueued = false;
  };
  return { all, jobs: async () => (isQueued ? all() : undefined) };
}

/**
 * Without the queue, and without waiting for the disk: weeks pass in seconds. What goes wrong is not tried again but ends
 * the world, and what a crash has taken is lived again.
 */
export function hurriedly({ books }: House): Settling {
  const waiting: Job[] = [];
  const [handlers, whenDue] = [jobHandlers(books), dueHandlers(books)];
  books.pool.options.options = '-c synchronous_commit=off';
  books.jobs = {
    enqueue: async (tx, _lane, jobs) =>
      tx.afterCommit(() => waiting.push(...jobs.map((job) => ({ agency: tx.agency, ...job })))),
  };
  const jobs = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) await handlers[job.do]?.(job);
  };
  const all = async () => {
    do await jobs();
    while ((await tick(books, whenDue)) > 0 || waiting.length > 0);
  };
  return { jobs, all };
}
