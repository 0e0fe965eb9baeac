import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { isAlive } from '../shell/embedded-database/postmaster.ts';
import { openTestCluster, type TestCluster } from './test-cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The socket at which the run's PostgreSQL is asked for (see database.ts). */
    testClusterDoor: string;
    /** The path of a Chromium, or null where there is none. */
    chromium: string | null;
    /** Whether an Asterisk and its callers are unpacked (asterisk/packages). */
    telephones: boolean;
  }
}

/**
 * One PostgreSQL for the whole run, started by the first test that asks for it: a run of rules alone starts none.
 * The door is a socket, because tests run in processes of their own.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  sweepLeftovers();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  const door = join(folder, 'door');
  let cluster: Promise<TestCluster> | null = null;
  const server = createServer(async (_request, response) => {
    try {
      cluster ??= openTestCluster(join(folder, 'cluster'));
      const { ownerUrl, template } = await cluster;
      response.end(JSON.stringify({ ownerUrl, template }));
    } catch (failure) {
      response.statusCode = 500;
      response.end(String((failure as Error).stack));
    }
  });
  await new Promise<void>((resolve) => server.listen(door, resolve));
  provide('testClusterDoor', door);
  const clear = () => rmSync(folder, { recursive: true, force: true });
  // Interrupted, vitest leaves without the rest.
  process.once('exit', clear);
  return async () => {
    server.close();
    await cluster?.then((open) => open.close()).catch(() => {});
    clear();
  };
}

const prefix = 'denwaban-test-';

/** A run that was killed outright leaves its folder (its PostgreSQL went with it). */
function sweepLeftovers(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    if (!isAlive(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}
