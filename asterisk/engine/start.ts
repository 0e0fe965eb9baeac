import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Settings } from '../configuration/index.ts';
import { program } from '../packages/program.ts';
import { layOut, recordingsOf } from './folders.ts';

/** An Asterisk that runs under a folder of its own, as a process of ours: it goes when we go. */
export type Engine = {
  pid: number;
  folder: string;
  settings: Settings;
  /** Where recordings are written whose path is not told in full. */
  recordings: string;
  ari: { url: string; user: string; password: string; app: string };
  ami: { host: string; port: number; user: string; password: string };
  /** Has the exchange's own command line say something, such as `pjsip show endpoints`. */
  says(command: string): Promise<string>;
  stop(): Promise<void>;
  /** Comes true when it is no more, whoever ended it. */
  ended: Promise<void>;
  /** As `kill -9` would. `startEngine` with the same folder and settings brings it back. */
  kill(): Promise<void>;
};

/** Writes its configuration, starts it, and comes back when it answers over ARI: after about 0.7 s. */
export async function startEngine(folder: string, settings: Settings): Promise<Engine> {
  layOut(folder, settings);
  const { control, user, password, app } = settings;
  const ari = { url: `http://${control.address}:${control.http}/ari`, user, password, app };
  const child = launch(folder);
  const ended = once(child, 'exit').then(() => {});
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await ended;
  };
  try {
    await answering(child, ari);
  } catch (failure) {
    await end('SIGKILL');
    throw new Error(`Asterisk did not come up:\n${lastWords(folder)}`, { cause: failure });
  }
  return {
    pid: child.pid!,
    folder,
    settings,
    recordings: recordingsOf(folder),
    ari,
    ami: { host: control.address, port: control.ami, user, password },
    says: (command) => say(folder, command),
    ended,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

function launch(folder: string): ChildProcess {
  const { command, words } = program('asterisk', 'usr/sbin/asterisk');
  const output = openSync(join(folder, 'log/output'), 'w');
  // Killed outright, we leave nothing behind: the kernel tells it.
  const all = ['--pdeathsig', 'TERM', command, ...words, '-C', configurationOf(folder), '-f'];
  return spawn('setpriv', all, { stdio: ['ignore', output, output] });
}

function configurationOf(folder: string): string {
  return join(folder, 'etc/asterisk.conf');
}

/** HTTP is there half a second before ARI is, and says 404 meanwhile. */
async function answering(child: ChildProcess, { url, user, password }: Engine['ari']): Promise<void> {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await pause(30)) {
    if (child.exitCode !== null) throw new Error(`it ended with status ${child.exitCode}`);
    const answer = await fetch(`${url}/endpoints`, { headers: { authorization } }).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error('it did not answer within 20 seconds');
}

function lastWords(folder: string): string {
  const files = ['log/output', 'log/log'].map((name) => join(folder, name)).filter((file) => existsSync(file));
  return files.map((file) => readFileSync(file, 'utf8').slice(-2000)).join('\n');
}

async function say(folder: string, command: string): Promise<string> {
  const { command: loader, words } = program('asterisk', 'usr/sbin/asterisk');
  const { stdout } = await promisify(execFile)(loader, [...words, '-C', configurationOf(folder), '-rx', command]);
  return stdout;
}
