// Consoles by the thousand: operators of their own, signed in, each with the live feed open.
import { connect, type Socket } from 'node:net';
import type pg from 'pg';
import { operatorsSignedIn } from './operators.ts';

export type Consoles = {
  /** When each has heard of such a thing once more; those that have not within ten seconds are left out. */
  untilAllHear(word: string): Promise<number[]>;
  /** One of the operators steps away or comes back: milliseconds until their own console hears of it. */
  changesOwnState(turn: number): Promise<number>;
  close(): void;
};

type Opening = { base: string; owner: pg.Pool; many: number };
type Console = { socket: Socket; cookie: string; hear: (word: string) => void };

export async function openConsoles({ base, owner, many }: Opening): Promise<Consoles> {
  const people = await operatorsSignedIn(owner, many);
  const consoles: Console[] = [];
  // In groups: a listening socket keeps some hundreds who knock at once.
  for (let from = 0; from < many; from += 200) {
    const group = people.slice(from, from + 200).map(({ cookie }) => openConsole(base, cookie));
    consoles.push(...(await Promise.all(group)));
  }
  return {
    untilAllHear: (word) => allHear(consoles, word),
    changesOwnState: (turn) => changesState(base, consoles[(turn * 7919) % many] as Console, turn),
    close: () => {
      for (const { socket } of consoles) socket.destroy();
    },
  };
}

function openConsole(base: string, cookie: string): Promise<Console> {
  const socket = connectTo(base);
  const opened: Console = { socket, cookie, hear: () => {} };
  socket.write(requestText(base, { line: 'GET /api/live', cookie }));
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.on('data', (text: string) => {
      if (text.startsWith('HTTP/1.1') && !text.startsWith('HTTP/1.1 200')) reject(new Error(text.slice(0, 200)));
      const words = text.matchAll(/^data: \{"word":"([^"]+)"/gm);
      for (const [, word = ''] of words) {
        if (word === '*') resolve(opened);
        opened.hear(word);
      }
    });
  });
}

function allHear(consoles: readonly Console[], word: string): Promise<number[]> {
  const heard: number[] = [];
  return new Promise((resolve) => {
    const givesUp = setTimeout(() => resolve(heard), 10_000);
    for (const each of consoles) {
      each.hear = (said) => {
        if (said !== word) return;
        each.hear = () => {};
        heard.push(performance.now());
        if (heard.length < consoles.length) return;
        clearTimeout(givesUp);
        resolve(heard);
      };
    }
  });
}

async function changesState(base: string, console: Console, turn: number): Promise<number> {
  const body = JSON.stringify({ readiness: turn % 2 ? 'seated' : 'training', reason: null });
  const heard = new Promise<number>((resolve) => {
    console.hear = (word) => word.startsWith('operator.') && resolve(performance.now());
  });
  const socket = connectTo(base);
  await new Promise((resolve) => socket.once('connect', resolve));
  const asked = performance.now();
  socket.write(requestText(base, { line: 'PUT /api/operators/me', cookie: console.cookie, body }));
  const at = await heard;
  console.hear = () => {};
  socket.destroy();
  return at - asked;
}

type Request = { line: string; cookie: string; body?: string };

function requestText(base: string, { line, cookie, body = '' }: Request): string {
  const content = body ? `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n` : '';
  return `${line} HTTP/1.1\r\nhost: ${new URL(base).host}\r\ncookie: ${cookie}\r\n${content}\r\n${body}`;
}

function connectTo(base: string): Socket {
  const { hostname, port } = new URL(base);
  return connect({ host: hostname, port: Number(port), noDelay: true }).setEncoding('utf8');
}
