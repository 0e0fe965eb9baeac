import { isRefusal } from '@denwaban/domain/refusals';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import type { Clock } from './clock.ts';
import { type Speech, speakOn, type Tables } from './database.ts';
import { newId } from './ids.ts';
import type { Jobs } from './jobs.ts';

/** Who did it, for the history. `house` is the ticker, a job or the exchange. */
export type Actor = { kind: 'staff' | 'contact' | 'caller'; id: string } | { kind: 'house'; id: null };

export const theHouse: Actor = { kind: 'house', id: null };

/**
 * Whose rows a transaction can see: one agency's, or those of one client inside it; and the address it is asked from. The
 * keeper sees the agency's, and can do nothing there but delete what must go.
 */
export type Scope = { agency: string; by: Actor; from?: string } & (
  | { as: 'staff' | 'keeper' }
  | { as: 'client'; client: string }
);

declare const scoped: unique symbol;

/** A transaction inside one agency. Stores accept nothing else, so that a query without an agency does not compile. */
export type AgencyTx = {
  readonly [scoped]: true;
  readonly q: Kysely<Tables>;
  readonly agency: string;
  readonly scope: Scope;
  readonly by: Actor;
  /** The one instant of this transaction. */
  readonly now: Date;
  readonly books: Books;
  id(): string;
  /** Runs as the last thing inside the transaction: what gathered meanwhile is written in one go. */
  beforeCommit(work: () => Promise<void>): void;
  /** Runs once the transaction has committed, and is waited for; never relied upon for anything a crash may not lose. */
  afterCommit(work: () => unknown): void;
};

/** What an action needs of the office. Words add what they bring (exchanges, the post) by declaration merging. */
export interface Books {
  pool: pg.Pool;
  clock: Clock;
  /** The queue that commits with a transaction. */
  jobs: Pick<Jobs, 'enqueue'>;
}

/**
 * Runs `work` in one transaction scoped to an agency (and, for a client's people, to their client).
 * A refusal rolls back; a deadlock or serialisation failure is tried again, so `work` must do nothing outside the transaction.
 */
export async function inAgency<T>(books: Books, scope: Scope, work: (tx: AgencyTx) => Promise<T>): Promise<T> {
  const { answer, after } = await attempts(books, scope, work);
  // With the connection given back: what follows a commit may want one of its own.
  for (const step of after) await step();
  return answer;
}

async function attempts<T>(books: Books, scope: Scope, work: (tx: AgencyTx) => Promise<T>): Promise<Done<T>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(books, scope, work);
    } catch (error) {
      if (attempt === 4 || !isPassing(error)) throw error;
    }
  }
}

type Done<T> = { answer: T; after: Ends['after'] };

async function once<T>(books: Books, scope: Scope, work: (tx: AgencyTx) => Promise<T>): Promise<Done<T>> {
  const connection = await books.pool.connect();
  const speech = speakOn(connection);
  const ends: Ends = { before: [], after: [] };
  let broken: Error | undefined;
  try {
    // Goes out with the first statement of the work.
    const begun = connection.query(opening(scope)).catch((error) => {
      speech.failure ??= error;
    });
    const answer = await work(scopedTo(books, scope, speech, ends));
    await begun;
    if (!isRefusal(answer)) return { answer, after: await commit(connection, speech, ends) };
    await connection.query('rollback');
    return { answer, after: [] };
  } catch (error) {
    speech.end();
    await connection.query('rollback').catch((lost: Error) => {
      broken = lost;
    });
    throw speech.failure ?? error;
  } finally {
    speech.end();
    connection.release(broken);
  }
}

type Ends = { before: (() => Promise<void>)[]; after: (() => unknown)[] };

/** What is written last goes out together with the commit, which is a rollback if anything of it fails. */
async function commit(connection: pg.ClientBase, speech: Speech, { before, after }: Ends): Promise<Ends['after']> {
  for (const step of before) await step();
  await connection.query('commit');
  if (speech.failure) throw speech.failure;
  return after;
}

function scopedTo(books: Books, scope: Scope, { queries }: Speech, { before, after }: Ends): AgencyTx {
  return {
    q: queries,
    agency: scope.agency,
    scope,
    by: scope.by,
    now: books.clock.now(),
    books,
    id: () => newId(books.clock.now()),
    beforeCommit: (step: () => Promise<void>) => before.push(step),
    afterCommit: (step: Ends['after'][number]) => after.push(step),
  } as unknown as AgencyTx;
}

// The ids are checked to be ids, since SET takes no parameters.
function opening(scope: Scope): string {
  const client = scope.as === 'client' ? idText(scope.client) : '';
  return `begin; set local role ${scope.as}_scope; set local app.agency = '${idText(scope.agency)}'; set local app.client = '${client}'`;
}

function idText(id: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new Error('not an id');
  return id;
}

// A deadlock, a serialisation failure, or a row that another transaction inserted first: the second time it is found.
function isPassing(error: unknown): boolean {
  return ['40001', '40P01', '23505'].includes((error as { code?: string }).code ?? '');
}
