import { type ChildProcess, spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { folderOf } from '../packages/place.ts';
import { program } from '../packages/program.ts';
import { edgeConfiguration } from './configuration.ts';
import type { EdgeSettings } from './settings.ts';

/** A Kamailio that runs under a folder of its own, as a process of ours: it goes when we go. */
export type Edge = {
  /** Where carriers reach it. */
  place: string;
  /** What it has said, of strangers and of engines that are gone. */
  said(): string;
  ended: Promise<void>;
  stop(): Promise<void>;
};

/** Writes its configuration, starts it, and comes back when it answers. */
export async function startEdge(folder: string, settings: EdgeSettings): Promise<Edge> {
  mkdirSync(folder, { recursive: true });
  const modules = join(folderOf('edge'), 'usr/lib/x86_64-linux-gnu/kamailio/modules');
  for (const [name, text] of Object.entries(edgeConfiguration(settings, { folder, modules })))
    writeFileSync(join(folder, name), text, { mode: 0o600 });
  const child = launch(folder);
  const ended = once(child, 'exit').then(() => {});
  const said = () => readFileSync(join(folder, 'output'), 'utf8');
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
  };
  try {
    await answering(child, settings);
  } catch (failure) {
    await stop();
    throw new Error(`The edge did not come up:\n${said().slice(-2000)}`, { cause: failure });
  }
  const { address, port } = settings.sip;
  return { place: `${address}:${port}`, said, ended, stop };
}

function launch(folder: string): ChildProcess {
  const { command, words } = program('edge', 'usr/sbin/kamailio', 'kamailio');
  const output = openSync(join(folder, 'output'), 'w');
  const own = ['-f', join(folder, 'kamailio.cfg'), '-DD', '-E', '-Y', folder, '-m', '32', '-M', '4'];
  // Killed outright, we leave nothing behind: the kernel tells it.
  return spawn('setpriv', ['--pdeathsig', 'TERM', command, ...words, ...own], { stdio: ['ignore', output, output] });
}

/** Its socket is taken as soon as it listens; strangers, and so we, are told nothing. */
async function answering(child: ChildProcess, { sip }: EdgeSettings): Promise<void> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await pause(50)) {
    if (child.exitCode !== null) throw new Error(`it ended with status ${child.exitCode}`);
    if (await isTaken(sip)) return;
  }
  throw new Error('it did not listen within 10 seconds');
}

function isTaken({ address, port }: EdgeSettings['sip']): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', () => resolve(true));
    socket.bind(port, address, () => socket.close(() => resolve(false)));
  });
}
