import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { bareEnvironment } from './cluster.ts';
import type { Log } from './log.ts';
import { worksHere } from './run-as.ts';

/** The PostgreSQL process that listens and keeps all the others. */
export type Postmaster = {
  pid: number;
  /** Set once it has ended, saying how. */
  ended: string | null;
  exited: Promise<string>;
  /** What it said last, to explain why it did not start. */
  lastWords: string[];
};

/** `pipe` is for systems without util-linux (macOS). */
export type Leash = 'kernel' | 'pipe';

const byKernel = ['setpriv', '--pdeathsig', 'INT'];

/** A shell watches our pipe and asks PostgreSQL to stop when the pipe breaks; the other shell becomes PostgreSQL. */
const byPipe = ['/bin/sh', '-c', '(cat <&3 >/dev/null; kill -INT $$) & exec "$0" "$@" 3<&-'];

export function chooseLeash(): Leash {
  return worksHere(byKernel) ? 'kernel' : 'pipe';
}

/**
 * On a leash, so that it stops (cleanly) when this process dies, even by kill -9. In a session of its own, so that
 * Ctrl-C reaches only Denwaban, which still needs the database to finish what it is doing.
 */
export function launch({ words, leash, log }: { words: string[]; leash: Leash; log: Log }): Postmaster {
  const [program = '', ...rest] = [...(leash === 'kernel' ? byKernel : byPipe), ...words];
  const child = spawn(program, rest, {
    cwd: '/',
    env: bareEnvironment,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', leash === 'pipe' ? 'pipe' : 'ignore'],
  });
  const postmaster: Postmaster = { pid: child.pid ?? 0, ended: null, exited: end(child), lastWords: [] };
  postmaster.exited.then((how) => {
    postmaster.ended = how;
    child.stdio[3]?.destroy();
  });
  listen(child.stderr as Readable, postmaster, log);
  return postmaster;
}

function end(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (failure) => resolve(failure.message));
    child.once('exit', (code, signal) => resolve(signal ? `by signal ${signal}` : `with code ${code}`));
  });
}

function listen(stderr: Readable, postmaster: Postmaster, log: Log): void {
  createInterface({ input: stderr }).on('line', (line) => {
    postmaster.lastWords = [...postmaster.lastWords, line].slice(-5);
    // A FATAL ends one connection, which hears of it itself; what keeps PostgreSQL from starting is in its last words.
    const serious = /^PANIC:|was terminated by signal/.test(line);
    log[serious ? 'warn' : 'debug'](`PostgreSQL: ${line}`);
  });
}

/** SIGINT is PostgreSQL's fast shutdown (roll back, write, end), SIGQUIT its immediate one (the next start repairs). */
export async function stopProcess({ pid, patienceSeconds }: { pid: number; patienceSeconds: number }): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!send(pid, signal)) return;
    for (let waited = 0; waited < patienceSeconds * 1000; waited += 20) {
      if (!isAlive(pid)) return;
      await wait(20);
    }
  }
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (failure) {
    return (failure as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
