import { createHash, createHmac } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { getConstructionPlans } from 'pg-boss';

const migrationsFolder = join(import.meta.dirname, '../../database/migrations');
const logins = ['denwaban_app', 'denwaban_sign_in'] as const;

export type Migration = { name: string; text: string; hash: string };

/**
 * Brings the database at `ownerUrl` up to date, once, however many nodes start at the same time.
 * Refuses to go on when a migration that has already run was edited since.
 */
export async function migrate({ ownerUrl, secret }: { ownerUrl: string; secret: string }): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await makeRoles(owner, secret);
    await underLock(owner, () => runMissing(owner));
  } finally {
    await owner.end();
  }
}

/** The address for a run-time login, which owns nothing: the owner's address with that login's name and password. */
export function loginUrl(ownerUrl: string, login: (typeof logins)[number], secret: string): string {
  const url = new URL(ownerUrl.replace(/^(postgres(?:ql)?:\/\/[^@/]*)@\//, '$1@socket/'));
  url.username = login;
  url.password = passwordOf(login, secret);
  return url.toString().replace('@socket/', '@/');
}

function passwordOf(login: string, secret: string): string {
  return createHmac('sha256', secret).update(`database login ${login}`).digest('base64url');
}

// Roles belong to the cluster, not the database: several databases migrating at once meet here, so this waits its turn in
// the one database they share and tolerates losing the race all the same.
export async function makeRoles(owner: pg.Client, secret: string): Promise<void> {
  for (const role of ['staff_scope', 'client_scope', 'keeper_scope'])
    await makeRole(owner, `create role ${role} nologin`);
  for (const login of logins) {
    await makeRole(owner, `create role ${login} login noinherit`);
    await again(owner, `alter role ${login} password '${passwordOf(login, secret)}'`);
  }
  await again(owner, 'grant staff_scope, client_scope, keeper_scope to denwaban_app');
}

async function makeRole(owner: pg.Client, statement: string): Promise<void> {
  try {
    await owner.query(statement);
  } catch (error) {
    const code = (error as pg.DatabaseError).code;
    if (code !== '42710' && code !== '23505') throw error;
  }
}

async function again(owner: pg.Client, statement: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await owner.query(statement);
      return;
    } catch (error) {
      // XX000 "tuple concurrently updated": another database of this cluster is doing the same.
      if ((error as pg.DatabaseError).code !== 'XX000' || attempt === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

async function underLock(owner: pg.Client, work: () => Promise<void>): Promise<void> {
  await owner.query("select pg_advisory_lock(hashtext('denwaban.migrate'))");
  try {
    await work();
  } finally {
    await owner.query("select pg_advisory_unlock(hashtext('denwaban.migrate'))");
  }
}

async function runMissing(owner: pg.Client): Promise<void> {
  await owner.query(bookOfMigrations);
  const { rows } = await owner.query<{ name: string; hash: string }>('select name, hash from migrations');
  const done = new Map(rows.map((row) => [row.name, row.hash]));
  for (const migration of await migrations()) {
    const hash = done.get(migration.name);
    if (hash === undefined) await run(owner, migration);
    else if (hash !== migration.hash)
      throw new Error(`migration ${migration.name} has changed since it ran on this database; add a new one instead`);
  }
}

export const bookOfMigrations =
  'create table if not exists migrations (name text primary key, hash text not null, run_at timestamptz not null default now())';

/** Inside a transaction of the caller's. */
export async function runOne(owner: pg.Client, { name, text, hash }: Migration): Promise<void> {
  await owner.query(text);
  await owner.query('insert into migrations (name, hash) values ($1, $2)', [name, hash]);
}

async function run(owner: pg.Client, migration: Migration): Promise<void> {
  await owner.query('begin');
  try {
    await runOne(owner, migration);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw new Error(`migration ${migration.name} failed and changed nothing: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** Every migration of this Denwaban, in the order in which they run. */
export async function migrations(): Promise<Migration[]> {
  const files = (await readdir(migrationsFolder)).filter((file) => file.endsWith('.sql')).sort();
  const written = await Promise.all(
    files.map(async (name) => [name, await readFile(join(migrationsFolder, name), 'utf8')] as const),
  );
  return [...written, ['0900_jobs', jobsPlan()] as const].map(([name, text]) => ({
    name,
    text,
    hash: createHash('sha256').update(text).digest('hex'),
  }));
}

// The job library brings its own schema; the owner runs its plan, and the scopes may use but not change it.
function jobsPlan(): string {
  const plan = getConstructionPlans('jobs').replace(/^\s*(BEGIN|COMMIT);\s*$/gm, '');
  return `${plan};
    grant usage on schema jobs to denwaban_app, staff_scope, client_scope;
    grant select, insert, update, delete on all tables in schema jobs to denwaban_app, staff_scope, client_scope;
    grant execute on all functions in schema jobs to denwaban_app;`;
}
