import { Agent, request } from 'node:http';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Operations } from './api.ts';

/** One Asterisk, and what we are called there. */
export type EngineAddress = {
  /** `http://127.0.0.1:8088/ari` */
  url: string;
  user: string;
  password: string;
  app: string;
};

export type Ari = {
  /** Null: what it is about is gone, or not in our hands any more. That is nothing special; events say how things stand. */
  ask<Name extends keyof Operations>(
    name: Name,
    asks: Operations[Name]['asks'],
  ): Promise<Operations[Name]['answer'] | null>;
  /** A sound that was recorded there, as the file it is; null: there is none of this name. */
  takeRecording(name: string): Promise<Buffer | null>;
  /** The same of one that may be long, as it comes. */
  openRecording(name: string): Promise<{ bytes: number; stream: Readable } | null>;
  close(): void;
};

/** Asterisk did not do what was asked. Says nothing of what was sent, which may have been a password. */
export class NotDone extends Error {
  readonly status: number;
  constructor(name: string, status: number, answer: string) {
    super(`${name}: ${status} ${answer}`);
    this.status = status;
  }
}

/** Not found; not in our program, or in use by another; not in this bridge. */
const gone = [404, 409, 422];
const patienceMs = 5_000;

export function openAri({ url, user, password }: EngineAddress): Ari {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  // Two at a time, and none in the way of what is commanded.
  const carriers = new Agent({ keepAlive: true, maxSockets: 2 });
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const ask: Ari['ask'] = async (name, asks) => {
    const { method, path, body } = written(name, asks);
    const headers = { authorization, 'content-type': 'application/json' };
    const options = { method, agent, headers };
    const { status, answer } = await exchanged(new URL(`${url}${path}`), options, body);
    if (gone.includes(status)) return null;
    if (status >= 300) throw new NotDone(name, status, answer.toString());
    return answer.length > 0 ? JSON.parse(answer.toString()) : undefined;
  };
  const takeRecording: Ari['takeRecording'] = async (name) => {
    const to = new URL(`${url}/recordings/stored/${encodeURIComponent(name)}/file`);
    const options = { method: 'GET', agent, headers: { authorization } };
    const { status, answer } = await exchanged(to, options, undefined);
    if (gone.includes(status)) return null;
    if (status >= 300) throw new NotDone('a recording', status, answer.toString());
    return answer;
  };
  const openRecording: Ari['openRecording'] = (name) => {
    const to = new URL(`${url}/recordings/stored/${encodeURIComponent(name)}/file`);
    return opened(to, { method: 'GET', agent: carriers, headers: { authorization } });
  };
  const close = () => {
    agent.destroy();
    carriers.destroy();
  };
  return { ask, takeRecording, openRecording, close };
}

/** What is named in the path goes there, what is plain into the query, and the rest into the body. */
function written(name: string, asks: Record<string, unknown>) {
  const [method, pattern = ''] = name.split(' ');
  const left = new Map(Object.entries(asks));
  const path = pattern.replace(/\{(\w+)\}/g, (_, key) => {
    const value = String(left.get(key));
    left.delete(key);
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams();
  const body: Record<string, unknown> = {};
  // The one body that Asterisk takes bare.
  for (const [key, value] of left)
    if (key === 'filter') Object.assign(body, value);
    else if (typeof value === 'object') body[key] = value;
    else if (value !== undefined) query.append(key, String(value));
  const hasBody = Object.keys(body).length > 0;
  return { method, path: query.size > 0 ? `${path}?${query}` : path, body: hasBody ? JSON.stringify(body) : undefined };
}

async function exchanged(to: URL, options: object, body: string | undefined) {
  return new Promise<{ status: number; answer: Buffer }>((resolve, reject) => {
    const asking = request(to, options, (response) => {
      buffer(response).then((answer) => resolve({ status: response.statusCode ?? 0, answer }), reject);
    });
    asking.setTimeout(patienceMs, () => asking.destroy(new Error('the telephone exchange does not answer')));
    asking.on('error', reject).end(body);
  });
}

// Whoever takes it may have to put it away first, a piece at a time.
const silenceMs = 120_000;

/** What goes on coming may take as long as it likes, but not fall silent. */
function opened(to: URL, options: object): ReturnType<Ari['openRecording']> {
  return new Promise((resolve, reject) => {
    const asking = request(to, { ...options, timeout: silenceMs }, (stream) => {
      const status = stream.statusCode ?? 0;
      if (status < 300) return resolve({ bytes: Number(stream.headers['content-length']), stream });
      stream.resume();
      return gone.includes(status) ? resolve(null) : reject(new NotDone('a recording', status, ''));
    });
    asking.on('timeout', () => asking.destroy(new Error('the telephone exchange has fallen silent')));
    asking.on('error', reject).end();
  });
}
