// What a bench stands on: a PostgreSQL of its own, the cast, as many operators as it wants, and a server process.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildHouse } from '@denwaban/server/house.ts';
import * as routing from '@denwaban/server/routing/store.ts';
import { inAgency, theHouse } from '@denwaban/server/shell/agency.ts';
import { type Config, readConfig } from '@denwaban/server/shell/config.ts';
import { openPool } from '@denwaban/server/shell/database.ts';
import { startEmbeddedDatabase } from '@denwaban/server/shell/embedded-database/index.ts';
import { newId } from '@denwaban/server/shell/ids.ts';
import * as staff from '@denwaban/server/staff/store.ts';
import type pg from 'pg';
import { cast } from '../database/cast/index.ts';
import { openAtAnyHour } from '../database/cast/open-at-any-hour.ts';
import { raiseCast } from '../database/cast/raise.ts';
import { admit } from '../database/cast/sign-ins.ts';

export type Ground = {
  base: string;
  /** Past every wall, for seeding and counting. */
  owner: pg.Pool;
  operators: readonly { id: string; email: string }[];
  /** The server's process. */
  server: number;
  leave(): Promise<void>;
};

export const secret = 'only-for-benches-only-for-benches-only';
const quiet = { debug: () => {}, info: () => {}, warn: console.error, error: console.error };

type Wanted = { operators: number; settings?: Record<string, string> };

export async function standUp({ operators: many, settings = {} }: Wanted): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), 'denwaban-bench-'));
  const database = await startEmbeddedDatabase({ folder: join(folder, 'database'), log: quiet });
  const operators = await people(database.url, folder, many);
  const port = await freePort();
  const server = await serve({ folder, port, ownerUrl: database.url, settings });
  const owner = openPool(database.url, { max: 8 });
  return {
    base: `http://127.0.0.1:${port}`,
    owner,
    operators,
    server: server.pid ?? 0,
    leave: async () => {
      server.kill('SIGTERM');
      await new Promise((resolve) => server.once('exit', resolve));
      await owner.end();
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The cast and its sign-ins, and so many operators who may answer for every client. */
async function people(ownerUrl: string, folder: string, many: number) {
  const config = { ...(readConfig({ DENWABAN_DATA: folder }) as Config), demo: false };
  const house = await buildHouse({ config, ownerUrl, secret });
  await raiseCast(house.books);
  const agency = cast.minato.id;
  const clients = [cast.aoba.id, cast.sakura.id, cast.keyaki.id];
  for (const client of clients) await openAtAnyHour(house.books, client);
  const operators = Array.from({ length: many }, (_, i) => ({ id: newId(), email: `bench${i}@example.jp` }));
  for (const { id, email } of operators) {
    await inAgency(house.books, { as: 'staff', agency, by: theHouse }, async (tx) => {
      await staff.add(
        tx,
        { id, businessName: `受付${id.slice(-4)}`, role: 'operator', state: 'active' },
        { legalName: '検証 担当', email },
      );
      await routing.setGrants(tx, id, clients);
    });
  }
  const newcomers = operators.map(({ id, email }) => ({
    ...{ agency, client: null, person: id, email },
    ...({ name: '受付', role: 'operator', company: '' } as const),
  }));
  await admit(house.books, house.signIn.createPerson, newcomers);
  await admit(house.books, house.signIn.createPerson);
  await house.stop();
  return operators;
}

type Serving = { folder: string; port: number; ownerUrl: string; settings: Record<string, string> };

async function serve({ folder, port, ownerUrl, settings: more }: Serving): Promise<ChildProcess> {
  const settings = {
    ...{ PORT: String(port), DATABASE_URL: ownerUrl, DENWABAN_DATA: folder, DENWABAN_SECRET: secret },
    ...{ DENWABAN_DEMO: 'off', DENWABAN_PRETEND: 'on', DENWABAN_LOG_LEVEL: 'warn' },
    ...more,
  };
  const server = spawn(process.execPath, [join(import.meta.dirname, '../server/main.ts')], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let tries = 0; tries < 300; tries++) {
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (ready?.ok) return server;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server did not start');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
