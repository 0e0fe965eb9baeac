import { Worker } from 'node:worker_threads';
import type { Paper } from './paper.ts';

type Waiting = { done: (bytes: Buffer) => void; failed: (error: Error) => void };
type Press = { worker: Worker; waiting: Map<number, Waiting>; rest: NodeJS.Timeout | undefined };

let press: Press | null = null;
let papers = 0;

/** Prints a report as PDF in a thread of its own: calls, pages and telephones go on meanwhile. */
export function pdfOf(paper: Paper): Promise<Buffer> {
  press ??= openPress();
  const { worker, waiting, rest } = press;
  clearTimeout(rest);
  papers += 1;
  const number = papers;
  return new Promise((done, failed) => {
    waiting.set(number, { done, failed });
    worker.postMessage({ number, paper });
  });
}

function openPress(): Press {
  const worker = new Worker(new URL('./print.ts', import.meta.url));
  // It keeps no process alive that wants to go.
  worker.unref();
  const opened: Press = { worker, waiting: new Map(), rest: undefined };
  worker.on('message', (printed: Printed) => hear(opened, printed));
  worker.on('error', (error) => close(opened, error));
  worker.on('exit', () => close(opened, new Error('the press has stopped')));
  return opened;
}

type Printed = { number: number } & ({ bytes: Uint8Array } | { failed: string });

// Between two evenings there is nothing to print, and the fonts take a hundred megabytes.
const restingMs = 30_000;

function hear(opened: Press, printed: Printed): void {
  const { waiting, worker } = opened;
  const asked = waiting.get(printed.number);
  waiting.delete(printed.number);
  if ('bytes' in printed) asked?.done(Buffer.from(printed.bytes));
  else asked?.failed(new Error(printed.failed));
  if (waiting.size === 0) opened.rest = setTimeout(() => void worker.terminate(), restingMs).unref();
}

function close(closed: Press, error: Error): void {
  if (press === closed) press = null;
  for (const { failed } of closed.waiting.values()) failed(error);
  closed.waiting.clear();
}
