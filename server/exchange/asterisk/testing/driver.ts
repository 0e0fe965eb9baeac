// Whoever drives an engine of a test's, other than the office itself.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Engine } from '../../../../asterisk/engine/start.ts';
import { urlOf } from './engines.ts';
import { until } from './until.ts';

export type Driver = { kill(): Promise<void> };

/** A process that drives these engines, and comes back once the first is driven; `kill` leaves it no time for a word. */
export async function startDriver(env: Record<string, string>, engines: readonly Engine[]): Promise<Driver> {
  const own = { DENWABAN_ROLES: 'exchange', DENWABAN_ASTERISK_URL: engines.map(urlOf).join() };
  const driver = start({ ...env, ...own });
  await until(
    () => isDriven(engines[0]!),
    () => 'nobody drives the engine',
  ).catch(async (failure) => {
    await driver.kill();
    throw failure;
  });
  return driver;
}

function start(env: Record<string, string>): Driver {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: join(import.meta.dirname, '../../../..'),
    env: { PATH: process.env.PATH, DENWABAN_DEMO: 'off', ...env },
    // The channel is the leash: should the test go first, the driver stops by itself.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  return {
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** An engine remembers who drove it: this tells of the first only. */
async function isDriven({ ari: { url, app, user, password } }: Engine): Promise<boolean> {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  return (await fetch(`${url}/applications/${app}`, { headers: { authorization } })).ok;
}

/** Another program listens as we do, and does nothing, until it leaves. */
export async function listenInstead({ ari: { url, app, user, password } }: Engine) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/events?app=${app}&api_key=${user}:${password}`);
  const told: string[] = [];
  socket.onmessage = ({ data }) => told.push(JSON.parse(String(data)).type);
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  const isTold = (type: string) =>
    until(
      async () => told.includes(type),
      () => `it was not told of ${type}`,
    );
  return { isTold, leaves: () => socket.close() };
}
