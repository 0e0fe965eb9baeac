import { createHash } from 'node:crypto';
import { Kysely, type KyselyConfig, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from 'kysely';
import pg from 'pg';

/** The tables. Each word's store adds its own by declaration merging; the shell knows none of them. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the stores, see above
export interface Tables {}

pg.types.setTypeParser(pg.types.builtins.INT8, Number);
// A Tokyo day must stay the day it is: as a Date it would arrive at midnight of this process's zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

/** A pool whose parameterised statements are prepared once per connection, named by a hash of their text (1.5x, measured). */
export function openPool(url: string, options: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 10, ...options, Client: NamingClient });
  // An idle connection that the server closed is replaced at the next use.
  pool.on('error', () => {});
  // One that is lost while in use fails the query under way, or the next; unheard, its error would end the process.
  pool.on('connect', (connection) => connection.on('error', () => {}));
  return pool;
}

class NamingClient extends pg.Client {
  override query(...args: unknown[]): never {
    const [text, values, ...rest] = args;
    // Only with values: the job library sends several statements at once without any, which cannot be prepared.
    if (typeof text === 'string' && Array.isArray(values) && values.length > 0)
      return super.query({ name: nameOf(text), text, values } as never, ...(rest as [])) as never;
    return super.query(...(args as [never])) as never;
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

const bound = new WeakMap<pg.ClientBase, Kysely<Tables>>();

/** A query builder that speaks on exactly this connection, inside whatever transaction is open on it. */
export function queriesOn(connection: pg.ClientBase): Kysely<Tables> {
  const known = bound.get(connection);
  if (known) return known;
  const queries = new Kysely<Tables>({ dialect: dialectOn(connection) });
  bound.set(connection, queries);
  return queries;
}

function dialectOn(connection: pg.ClientBase): KyselyConfig['dialect'] {
  const only = {
    executeQuery: async <R>({ sql, parameters }: { sql: string; parameters: readonly unknown[] }) => {
      const answer = await connection.query(sql, parameters as unknown[]);
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
