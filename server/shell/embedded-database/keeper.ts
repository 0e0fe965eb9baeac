import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { superuser } from './cluster.ts';
import { type Place, urlOf } from './place.ts';
import { isAlive } from './postmaster.ts';

/**
 * The keeper is the one Denwaban process in charge of a database. It holds a lock in that database for as long as it lives;
 * the lock goes when its process goes, however it goes, so a running PostgreSQL whose lock is free has lost its keeper.
 */
const lock = 0x64656e77;

export type Found =
  | { here: 'nobody' }
  /** PostgreSQL is on its way up or down. */
  | { here: 'between' }
  | { here: 'postgres'; pid: number; keeper: 'us'; connection: Client }
  | { here: 'postgres'; pid: number; keeper: 'another'; name: string };

export async function knock(place: Place): Promise<Found> {
  const pid = postmasterPid(place);
  const connection = await connect(place).catch((failure: { code?: string }) => failure.code ?? 'unreachable');
  if (connection === 'ENOENT' || connection === 'ECONNREFUSED' || connection === 'unreachable') {
    return { here: pid && isPostgresOf(place, pid) ? 'between' : 'nobody' };
  }
  if (typeof connection === 'string' || !pid) return { here: 'between' };
  return takeLock(connection, pid);
}

async function connect(place: Place): Promise<Client> {
  const connection = new Client({
    connectionString: urlOf(place, { user: superuser, database: 'postgres' }),
    application_name: `denwaban keeper, process ${process.pid}`,
    connectionTimeoutMillis: 5000,
  });
  // The end of a connection is noticed by the end of the postmaster.
  connection.on('error', () => {});
  await connection.connect();
  return connection;
}

async function takeLock(connection: Client, pid: number): Promise<Found> {
  const { rows } = await connection.query('select pg_try_advisory_lock($1) as taken', [lock]);
  if (rows[0].taken) return { here: 'postgres', pid, keeper: 'us', connection };
  const { rows: holders } = await connection.query(
    `select application_name as name from pg_locks join pg_stat_activity using (pid) where locktype = 'advisory' and objid = $1`,
    [lock],
  );
  await connection.end();
  return { here: 'postgres', pid, keeper: 'another', name: holders[0]?.name ?? 'another process' };
}

/**
 * After a crash the process number in postmaster.pid may belong to something else by now (soon so in a container), and
 * PostgreSQL would refuse to start. Naming its own parent there tells it that the number is stale, and leaves it the rest
 * of the file, by which it still makes sure that no process of its former self is alive.
 */
export function clearStalePid(place: Place): void {
  const pid = postmasterPid(place);
  if (!pid || !isAlive(pid) || isPostgresOf(place, pid)) return;
  const [, ...rest] = readFileSync(pidFile(place), 'utf8').split('\n');
  writeFileSync(pidFile(place), [process.pid, ...rest].join('\n'));
}

function postmasterPid(place: Place): number | null {
  if (!existsSync(pidFile(place))) return null;
  return Number.parseInt(readFileSync(pidFile(place), 'utf8'), 10) || null;
}

function pidFile(place: Place): string {
  return join(place.data, 'postmaster.pid');
}

function isPostgresOf(place: Place, pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (existsSync('/proc/self/cwd')) return workingFolder(pid) === place.data;
  return spawnSync('ps', ['-o', 'command=', '-p', `${pid}`], { encoding: 'utf8' }).stdout.includes(place.data);
}

function workingFolder(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}
