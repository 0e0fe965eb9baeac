import { connect, type Socket } from 'node:net';
import { demoPassword } from '../database/cast/index.ts';

export type Person = {
  ask<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** Hears the live feed. */
  follow(hear: (hint: { word: string; id: string }) => void): void;
  leave(): void;
};

/** One person, on as many keep-alive connections of their own. */
export async function signIn(base: string, email: string, connections = 1): Promise<Person> {
  return personWith(base, await cookieFor(base, email), connections);
}

/** Somebody who is signed in already. */
export function personWith(base: string, cookie: string, connections = 1): Person {
  const wires = Array.from({ length: connections }, () => openWire(base, cookie));
  const feeds: Socket[] = [];
  let turn = 0;
  return {
    ask: (method, path, body) => (wires[turn++ % connections] as Wire).ask(method, path, body) as never,
    follow: (hear) => feeds.push(follow(base, cookie, hear)),
    leave: () => {
      for (const wire of wires) wire.close();
      for (const feed of feeds) feed.destroy();
    },
  };
}

async function cookieFor(base: string, email: string): Promise<string> {
  const answer = await fetch(`${base}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: demoPassword }),
  });
  if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
  return String(answer.headers.getSetCookie()[0]).split(';')[0] as string;
}

// The load shares two cores with what it measures: a request is written and read here with a tenth of the work of
// node:http, which took a fifth of the machine.

type Wire = { ask(method: string, path: string, body?: unknown): Promise<unknown>; close(): void };
type Asked = { what: string; sent: string; resolve(answer: unknown): void; reject(error: Error): void };

/** One connection, one request after the other. */
function openWire(base: string, cookie: string): Wire {
  const socket = connectTo(base).setEncoding('latin1');
  const waiting: Asked[] = [];
  let current: Asked | undefined;
  let heard = '';
  const next = () => {
    current = waiting.shift();
    if (current) socket.write(current.sent);
  };
  socket.on('data', (text: string) => {
    heard += text;
    const answer = firstAnswer(heard);
    if (!answer || !current) return;
    heard = answer.rest;
    settle(current, answer);
    next();
  });
  socket.on('error', (error) => current?.reject(error));
  return {
    ask: (method, path, body) =>
      new Promise((resolve, reject) => {
        const sent = requestText({ method, path, cookie, host: new URL(base).host, body });
        waiting.push({ what: `${method} ${path}`, sent, resolve, reject });
        if (!current) next();
      }),
    close: () => socket.destroy(),
  };
}

type Answer = { status: number; body: string; rest: string };

function firstAnswer(heard: string): Answer | null {
  const end = heard.indexOf('\r\n\r\n') + 4;
  if (end < 4) return null;
  const length = Number(/content-length: (\d+)/i.exec(heard.slice(0, end))?.[1] ?? 0);
  if (heard.length < end + length) return null;
  return { status: Number(heard.slice(9, 12)), body: heard.slice(end, end + length), rest: heard.slice(end + length) };
}

function settle({ what, resolve, reject }: Asked, { status, body }: Answer): void {
  const text = Buffer.from(body, 'latin1').toString();
  if (status >= 400) reject(new Error(`${what}: ${status} ${text}`));
  else resolve(text ? JSON.parse(text) : null);
}

type Request = { method: string; path: string; host: string; cookie: string; body?: unknown };

function requestText({ method, path, host, cookie, body }: Request): string {
  const text = body === undefined ? '' : JSON.stringify(body);
  const content = text ? `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n` : '';
  return `${method} /api${path} HTTP/1.1\r\nhost: ${host}\r\ncookie: ${cookie}\r\n${content}\r\n${text}`;
}

function follow(base: string, cookie: string, hear: (hint: { word: string; id: string }) => void): Socket {
  const socket = connectTo(base).setEncoding('utf8');
  let rest = '';
  socket.on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    // Told by its beginning whether it is worth reading: most hints are other people's.
    for (const line of lines) if (line.startsWith('data: {"word":"call.offered"')) hear(JSON.parse(line.slice(6)));
  });
  socket.on('error', () => {});
  socket.write(requestText({ method: 'GET', path: '/live', host: new URL(base).host, cookie }));
  return socket;
}

function connectTo(base: string): Socket {
  const { hostname, port } = new URL(base);
  return connect({ host: hostname, port: Number(port), noDelay: true });
}
