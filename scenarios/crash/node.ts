import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { Wire } from '../asking.ts';
import { tokyo } from '../story.ts';

/** A server in a process of its own. */
export type Node = {
  pid: number;
  wire: Wire;
  /** As a power cut would, without a word of farewell. */
  kill(): Promise<void>;
  /** Five minutes go by. */
  later(): void;
};

type Options = { env: Record<string, string>; at: string };

const root = join(import.meta.dirname, '../..');
const inItsTime = join(import.meta.dirname, 'in-its-time.mjs');

/** Starts a server at that time of a Tokyo clock, and waits until its doors are open. */
export async function startNode({ env, at }: Options): Promise<Node> {
  const child = spawn(join(root, 'node_modules/.bin/node'), ['server/main.ts'], {
    cwd: root,
    env: {
      ...{
        PATH: process.env.PATH,
        PORT: '0',
        DENWABAN_DEMO: 'off',
        DENWABAN_PRETEND: 'on',
        DENWABAN_LOG_LEVEL: 'error',
      },
      ...{ NODE_OPTIONS: `--import=${inItsTime}`, BEGINS_AT: tokyo(at).toISOString() },
      ...env,
    },
    // The channel is the leash: should the test go first, the server stops by itself.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said = listenTo(child);
  const exited = once(child, 'exit').then(() => {
    // Whoever was not killed has died of something, and nobody else would tell of what.
    if (!child.killed) console.error(`the server ended by itself: ${said.slice(-10).join('\n')}`);
  });
  const address = await addressOf(child, said);
  return {
    pid: child.pid as number,
    wire: wireTo(address),
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    later: () => child.kill('SIGUSR2'),
  };
}

function listenTo({ stdout, stderr }: ChildProcess): string[] {
  const said: string[] = [];
  for (const stream of [stdout, stderr] as Readable[])
    createInterface({ input: stream }).on('line', (line) => said.push(line));
  return said;
}

/** It says where it is once it is open. */
async function addressOf(child: ChildProcess, said: readonly string[]): Promise<string> {
  while (child.exitCode === null && child.signalCode === null) {
    for (const line of said) {
      const address = /^Denwaban \/ 電話番: (http:\S+)$/.exec(line)?.[1];
      if (address) return address;
    }
    await pause(20);
  }
  throw new Error('the server did not start');
}

function wireTo(address: string): Wire {
  return async ({ method, path, cookie, body }) => {
    const answer = await fetch(`${address}/api${path}`, {
      method,
      headers: {
        'accept-language': 'en',
        connection: 'close',
        ...(cookie && { cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, text: await answer.text(), setCookie: answer.headers.getSetCookie() };
  };
}

/** Asks again until there is an answer, for as long as somebody at a desk would. */
export async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask();
    } catch (failure) {
      if (tries === 150) throw failure;
      await pause(200);
    }
  }
}
