import { createHash } from 'node:crypto';
import {
  type CompiledQuery,
  Kysely,
  type KyselyConfig,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from 'kysely';
import pg from 'pg';

/** The tables. Each word's store adds its own by declaration merging; the shell knows none of them. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the stores, see above
export interface Tables {}

pg.types.setTypeParser(pg.types.builtins.INT8, Number);
// A Tokyo day must stay the day it is: as a Date it would arrive at midnight of this process's zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

/**
 * A pool whose statements go out without waiting for the answers to earlier ones, all those of one turn in one write, and
 * whose parameterised statements are prepared once per connection, named by a hash of their text (docs/decisions/0014).
 */
export function openPool(url: string, options: pg.PoolConfig = {}): pg.Pool {
  const pipelined = { pipeline: true, Client: NamingClient };
  // A connection that is made anew knows no plans yet, and costs the next rush more than it saves now.
  const lasting = { idleTimeoutMillis: 10 * 60_000 };
  const pool = new pg.Pool({ connectionString: url, max: 10, ...lasting, ...options, ...pipelined });
  // An idle connection that the server closed is replaced at the next use.
  pool.on('error', () => {});
  // One that is lost while in use fails the query under way, or the next; unheard, its error would end the process.
  pool.on('connect', (connection) => connection.on('error', () => {}));
  return pool;
}

class NamingClient extends pg.Client {
  private gathers = false;

  override query(...args: unknown[]): never {
    this.gather();
    const [text, values, ...rest] = args;
    // Only with values: the job library sends several statements at once without any, which cannot be prepared.
    if (typeof text === 'string' && Array.isArray(values) && values.length > 0)
      return super.query({ name: nameOf(text), text, values } as never, ...(rest as [])) as never;
    return super.query(...(args as [never])) as never;
  }

  // A write wakes the database's process, which costs more than most statements do.
  private gather(): void {
    if (this.gathers) return;
    this.gathers = true;
    const { stream } = this.connection;
    stream.cork();
    process.nextTick(() => {
      this.gathers = false;
      stream.uncork();
    });
  }
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = createHash('sha1').update(text).digest('base64url');
  names.set(text, name);
  return name;
}

/** `id = any(ids)`: unlike a list of parameters, it is the same prepared statement however many there are. */
export function among(ids: Iterable<string>) {
  return sql<string>`any(${[...new Set(ids)]}::uuid[])`;
}

/** What is said on one connection from the opening of a transaction to its end. */
export type Speech = {
  /** An insert, update or delete that returns nothing is not waited for: that it failed shows at the next wait, at the latest at the commit. */
  queries: Kysely<Tables>;
  /** What went wrong first: whatever is said after it only hears that the transaction is over. */
  failure: unknown;
  /** Nothing more is said through these queries: the connection will be somebody else's. */
  end(): void;
};

export function speakOn(connection: pg.ClientBase): Speech {
  let over = false;
  const failed = (error: unknown): never => {
    speech.failure ??= error;
    throw error;
  };
  const send = async (text: string, parameters: readonly unknown[]) => {
    if (over) throw new Error('a statement after the end of its transaction');
    return connection.query(text, parameters as unknown[]).catch(failed);
  };
  const speech: Speech = {
    queries: new Kysely<Tables>({ dialect: dialectOf(send) }),
    failure: null,
    end: () => {
      over = true;
    },
  };
  return speech;
}

type Send = (text: string, parameters: readonly unknown[]) => Promise<pg.QueryResult>;

function dialectOf(send: Send): KyselyConfig['dialect'] {
  const only = {
    executeQuery: async <R>({ sql, parameters, query }: CompiledQuery) => {
      const sent = send(sql, parameters);
      if (isOnlyWritten(query)) {
        sent.catch(() => {});
        return { rows: [] as R[] };
      }
      const answer = await sent;
      return { rows: answer.rows as R[], numAffectedRows: BigInt(answer.rowCount ?? 0) };
    },
    streamQuery: () => {
      throw new Error('this house does not stream rows');
    },
  };
  const nothing = async () => {};
  return {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createDriver: () => ({
      init: nothing,
      acquireConnection: async () => only as never,
      beginTransaction: nothing,
      commitTransaction: nothing,
      rollbackTransaction: nothing,
      releaseConnection: nothing,
      destroy: nothing,
    }),
  };
}

function isOnlyWritten(query: CompiledQuery['query']): boolean {
  switch (query.kind) {
    case 'InsertQueryNode':
    case 'UpdateQueryNode':
    case 'DeleteQueryNode':
      return query.returning === undefined;
    default:
      return false;
  }
}
