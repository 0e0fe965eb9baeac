// Callers by the hundred, and telephones that answer at once, played by SIPp.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program } from '../../asterisk/packages/program.ts';

/** When a telephone was rung, and for whom: our own call as it says itself, or the number of the caller. */
export type Ring = { at: number; call: string | null; from: string | null };
/** When each number rang, in milliseconds since 1970. */
export type Rung = ReadonlyMap<string, number>;

export type Telephones = {
  /** Those rung since the last time. */
  rings(): Ring[];
  close(): void;
};

export function openTelephones(address: string): Telephones {
  const { child, log, close } = play('telephones', ['-i', address, '-p', '5060', '-nostdin']);
  let read = 0;
  return {
    rings: () => {
      const lines = linesOf(log);
      const fresh = lines.slice(read).flatMap(ringOf);
      read = lines.length;
      return fresh;
    },
    close: () => {
      child.kill('SIGKILL');
      close();
    },
  };
}

type Load = { at: string; exchange: string; to: string; perSecond: number; seconds: number; talksMs: number };

/** Each from a number of its own; comes back when the last has hung up. */
export async function ringAtRate({ at, exchange, to, perSecond, seconds, talksMs }: Load): Promise<Rung> {
  const many = Math.round(perSecond * seconds);
  const numbers = Array.from({ length: many }, nextNumber);
  const folder = mkdtempSync(join(tmpdir(), 'denwaban-bench-numbers-'));
  const file = join(folder, 'numbers');
  writeFileSync(file, `SEQUENTIAL\n${numbers.map((number) => `${number};\n`).join('')}`);
  const { child, log, close } = play('callers', [
    ...['-i', at, '-p', '5060', '-key', 'to', to, '-d', String(talksMs), '-inf', file, '-nostdin'],
    ...['-r', String(perSecond), '-m', String(many), '-l', String(many), exchange],
  ]);
  await once(child, 'exit');
  rmSync(folder, { recursive: true, force: true });
  const rung = new Map(linesOf(log).flatMap(rungOf));
  close();
  if (rung.size === 0) throw new Error('SIPp rang nobody');
  return rung;
}

let numbers = 0;

function nextNumber(): string {
  return `090${20_000_000 + numbers++}`;
}

type Play = { child: ChildProcess; log: string; close(): void };

function play(scenario: string, words: readonly string[]): Play {
  const folder = mkdtempSync(join(tmpdir(), 'denwaban-bench-sipp-'));
  const log = join(folder, 'log');
  writeFileSync(log, '');
  const { command, words: loader } = program('sipp', 'usr/bin/sipp');
  const file = join(import.meta.dirname, `${scenario}.xml`);
  const all = [...loader, '-sf', file, '-trace_logs', '-log_file', log, ...words];
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', command, ...all], { cwd: folder, stdio: 'ignore' });
  return { child, log, close: () => rmSync(folder, { recursive: true, force: true }) };
}

function linesOf(log: string): string[] {
  return readFileSync(log, 'utf8').split('\n').slice(0, -1);
}

/** SIPp ends its own time of day with the seconds since 1970. */
const timed = /(\d{10}\.\d{6}) (rings|invites) (.*)$/;

function ringOf(line: string): Ring[] {
  const [, at, , told = ''] = timed.exec(line) ?? [];
  if (!at) return [];
  const from = /sip:([+0-9]+)/.exec(told)?.[1] ?? null;
  const call = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(told)?.[0] ?? null;
  return [{ at: Number(at) * 1000, call, from }];
}

function rungOf(line: string): [string, number][] {
  const [, at, , number] = timed.exec(line) ?? [];
  return at && number ? [[number.trim(), Number(at) * 1000]] : [];
}
