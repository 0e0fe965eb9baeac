import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { lstat, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Client } from 'pg';
import { CannotStart } from './cannot-start.ts';
import type { Log } from './log.ts';
import type { Place } from './place.ts';
import type { Programs } from './programs.ts';
import { handOver, prefixOf, type RunAs } from './run-as.ts';

/** `throwaway` is for tests: it forgets everything when the machine stops, and writes much faster. */
export type Durability = 'kept' | 'throwaway';

type Cluster = { place: Place; programs: Programs; runAs: RunAs; durability: Durability };

export const superuser = 'postgres';
/** Owns the tables and the database; like the owner on a rented PostgreSQL, it is no superuser. */
export const owner = 'owner';
export const database = 'denwaban';

export async function prepareCluster(cluster: Cluster, log: Log): Promise<void> {
  const { place, programs, runAs } = cluster;
  await mkdir(place.socket, { recursive: true, mode: 0o700 });
  handOver(place.socket, runAs);
  await refuseOpenSocket(place, runAs);
  if (existsSync(place.data)) return refuseOtherMajor(place, programs);
  log.info(`Making a new database in ${place.data}`);
  await initialise(cluster);
}

/** Whoever may enter this folder is the database's superuser, and a long path puts it into the shared temporary folder. */
async function refuseOpenSocket({ socket }: Place, runAs: RunAs): Promise<void> {
  const found = await lstat(socket);
  const ours = found.uid === (runAs.kind === 'account' ? runAs.uid : process.getuid?.());
  if (found.isDirectory() && ours && (found.mode & 0o077) === 0) return;
  throw new CannotStart(`${socket} is not a folder that only this user may enter (0700). Remove it and start again.`);
}

async function refuseOtherMajor(place: Place, programs: Programs): Promise<void> {
  const made = (await readFile(join(place.data, 'PG_VERSION'), 'utf8')).trim();
  if (made === programs.major) return;
  throw new CannotStart(
    `The database in ${place.data} was made by PostgreSQL ${made}, and this Denwaban brings PostgreSQL ${programs.major}. ` +
      `Start the earlier Denwaban to export it, or set DATABASE_URL to a PostgreSQL ${made} server.`,
  );
}

/** Under a temporary name first: a folder of the right name is always whole. */
async function initialise({ place, programs, runAs, durability }: Cluster): Promise<void> {
  const fresh = `${place.data}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  handOver(fresh, runAs);
  const sameEverywhere = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const onlyBySocket = ['--auth-local=trust', '--auth-host=reject', `--username=${superuser}`];
  const sync = durability === 'kept' ? [] : ['--no-sync'];
  const words = [...prefixOf(runAs), programs.initdb, `--pgdata=${fresh}`, ...sameEverywhere, ...onlyBySocket, ...sync];
  await promisify(execFile)(words[0] as string, words.slice(1), { cwd: '/', env: bareEnvironment });
  await rename(fresh, place.data);
}

/** Without the caller's PG* and LC_* variables, which PostgreSQL would obey. */
export const bareEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C' };

export function settingsOf({ place, durability }: Pick<Cluster, 'place' | 'durability'>): string[] {
  const settings = { ...reach(place), ...sizes, ...discreetLog, ...(durability === 'throwaway' ? forgetful : {}) };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** No network at all: whoever may enter the socket's folder (0700) is trusted, nobody else can knock. */
function reach(place: Place): Record<string, string> {
  return {
    listen_addresses: '',
    port: '5432',
    unix_socket_directories: `"${place.socket}"`,
    unix_socket_permissions: '0700',
    timezone: 'UTC',
  };
}

const sizes = {
  max_connections: '200',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  // Short statements: compiling them costs more than it saves.
  jit: 'off',
  // What is prepared on tables that are still empty is a guess, and is made anew once they have been looked at.
  autovacuum_naptime: '10s',
};

/** Errors travel to the program that asked; in the log their details would be personal data. */
const discreetLog = {
  log_line_prefix: '',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

const forgetful = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
};

export async function ensureDatabase(asSuperuser: Client): Promise<void> {
  const { rows } = await asSuperuser.query('select 1 from pg_roles where rolname = $1', [owner]);
  if (rows.length === 0) {
    await asSuperuser.query(`create role ${owner} login createrole createdb in role pg_signal_backend`);
  }
  const { rows: existing } = await asSuperuser.query('select 1 from pg_database where datname = $1', [database]);
  if (existing.length === 0) await asSuperuser.query(`create database ${database} owner ${owner}`);
}
