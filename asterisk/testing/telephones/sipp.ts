import { spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { program } from '../../packages/program.ts';
import { testFolder } from '../folder.ts';
import { patienceMs } from '../patience.ts';

/** What a call came to, as the scenario writes it down: `answered`, say, and what belongs to it. */
export type Happening = { call: string; what: string; words: readonly string[] };

/** A SIPp that plays one scenario of this folder. */
export type Sipp = {
  /** The first that is like this; waits for it with patience. */
  happens(like: (happening: Happening) => boolean): Promise<Happening>;
  /** Has the scenario go on where it waits for this within a call. */
  nudge(call: string, method: 'MESSAGE' | 'PUBLISH' | 'NOTIFY'): void;
  close(): Promise<void>;
};

type Play = { scenario: string; address: string; port?: number; words: readonly string[] };

export function play({ scenario, address, port = 5060, words }: Play): Sipp {
  const folder = testFolder('sipp');
  const [log, errors] = [join(folder, 'log'), join(folder, 'errors')];
  const { command, words: loader } = program('sipp', 'usr/bin/sipp');
  const where = ['-sf', join(import.meta.dirname, `${scenario}.xml`), '-i', address, '-p', `${port}`, '-nostdin'];
  const told = ['-trace_logs', '-log_file', log, '-trace_err', '-error_file', errors];
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', command, ...loader, ...words, ...where, ...told], {
    cwd: folder,
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  const happenings = () => read(log).split('\n').filter(Boolean).map(happening);
  return {
    happens: async (like) => {
      for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await pause(10)) {
        const over = child.exitCode !== null;
        const found = happenings().find(like);
        if (found) return found;
        if (over) break;
      }
      throw new Error(`What was waited for did not happen, but this:\n${read(log)}\n${read(errors)}`);
    },
    nudge: (call, method) => nudge({ address, port }, call, method),
    close: async () => {
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function read(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function happening(line: string): Happening {
  const [call = '', what = '', ...words] = line.trim().split(/ +/);
  return { call, what, words };
}

let nudges = 0;

function nudge({ address, port }: { address: string; port: number }, call: string, method: string): void {
  const lines = [
    `${method} sip:${address} SIP/2.0`,
    `Via: SIP/2.0/UDP ${address}:4999;branch=z9hG4bK-nudge`,
    `From: <sip:nudge@${address}>;tag=nudge`,
    `To: <sip:${address}>`,
    `Call-ID: ${call}`,
    // A number of its own, or SIPp takes it for a repetition of the one before.
    `CSeq: ${++nudges} ${method}`,
    'Content-Length: 0',
  ];
  const socket = createSocket('udp4');
  socket.send(`${lines.join('\r\n')}\r\n\r\n`, port, address, () => socket.close());
}
