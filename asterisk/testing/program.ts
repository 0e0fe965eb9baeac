import { setTimeout as pause } from 'node:timers/promises';
import type { Engine } from '../engine/start.ts';
import { patienceMs } from './patience.ts';

/** What ARI tells: its kind, and the channel it is about. */
type Told = { type: string; channel?: { id: string; dialplan: { exten: string } }; digit?: string; cause?: number };

/** The other end of ARI, as bare as it can be: a test does each step itself. */
export type Program = {
  asks(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<unknown>;
  /** Hands over an object of SIP, which stays until the exchange stops. */
  hands(kind: string, id: string, fields: Record<string, string>): Promise<void>;
  /** The first that is like this; waits for it with patience. */
  hears(like: (told: Told) => boolean): Promise<Told>;
  close(): void;
};

export async function openProgram({ ari: { url, app, user, password } }: Engine): Promise<Program> {
  const told: Told[] = [];
  const socket = new WebSocket(`${url.replace('http', 'ws')}/events?app=${app}&api_key=${user}:${password}`);
  socket.onmessage = ({ data }) => told.push(JSON.parse(String(data)));
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const asks: Program['asks'] = async (method, path, body) => {
    const headers = { authorization, 'content-type': 'application/json' };
    const answer = await fetch(url + path, { method, headers, body: body && JSON.stringify(body) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text ? JSON.parse(text) : null;
  };
  return {
    asks,
    hands: async (kind, id, fields) => {
      const all = Object.entries(fields).map(([attribute, value]) => ({ attribute, value }));
      await asks('PUT', `/asterisk/config/dynamic/${kind}/${id}`, { fields: all });
    },
    hears: async (like) => {
      for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await pause(5)) {
        const found = told.find(like);
        if (found) return found;
      }
      throw new Error(`Not told, but only:\n${told.map((one) => JSON.stringify(one)).join('\n')}`);
    },
    close: () => socket.close(),
  };
}
