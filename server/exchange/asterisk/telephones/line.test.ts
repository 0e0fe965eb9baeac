// The line of a telephone in a browser, with an engine in whose place somebody writes down what is asked and says it back.
import { once } from 'node:events';
import { request } from 'node:http';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import fastify from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Books } from '../../../shell/agency.ts';
import type { Asker } from '../../../shell/ask.ts';
import { bind } from '../../../shell/http.ts';
import { openLines } from './line.ts';
import { routes, takeTelephoneLines } from './routes.ts';

const suzuki: Asker = { as: 'staff', agency: 'minato', client: null, person: 'suzuki', role: 'operator' };
const tell = ({ code, refused }: { code: string; refused: string }) => ({ refused, code, message: code, problems: [] });

let asked: string[];
let who: Asker | null;
let port: number;
const engine = createServer((socket) => {
  socket.once('data', (first) => {
    asked.push(first.toString());
    socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    socket.on('data', (said) => socket.write(`heard ${said}`));
  });
  socket.on('error', () => {});
});
const server = fastify({ forceCloseConnections: true });

beforeAll(async () => {
  engine.listen(0, '127.0.0.1');
  await once(engine, 'listening');
  const at = new URL(`http://127.0.0.1:${(engine.address() as AddressInfo).port}/ari`);
  const dead = new URL('http://127.0.0.1:1/ari');
  const books = { switchboard: { lines: openLines([dead, at, dead]) } } as unknown as Books;
  const identify = async () => who;
  takeTelephoneLines(server, books);
  bind(server, routes({ books, identify }), { books, identify, tell: tell as never });
  port = Number(new URL(await server.listen({ port: 0, host: '127.0.0.1' })).port);
});
beforeEach(() => {
  asked = [];
  who = suzuki;
});
afterEach(() => vi.useRealTimers());
afterAll(async () => {
  await server.close();
  engine.close();
});

test('what the two say to each other goes through, and nothing of the page’s own request but its key', async () => {
  const line = await opened();
  line.write('REGISTER');
  expect(String(await once(line, 'data'))).toBe('heard REGISTER');
  expect(asked).toEqual([expect.stringMatching(/^GET \/ws HTTP\/1\.1\r\n/)]);
  expect(asked[0]).toContain('Sec-WebSocket-Key: a2V5\r\n');
  expect(asked[0]).not.toContain('cookie');
  line.destroy();
});

test.each<[who: string, asker: Asker | null, headers: Record<string, string>, status: number]>([
  ['nobody who is signed in', null, {}, 401],
  ['a page of another site', suzuki, { origin: 'https://elsewhere.example.jp' }, 403],
  ['whoever answers no calls', { ...suzuki, role: 'billing' } as Asker, {}, 403],
])('%s is refused, and nothing is asked of the engine', async (_who, asker, headers, status) => {
  who = asker;
  expect(await knocks(headers)).toBe(status);
  expect(asked).toEqual([]);
});

test('asked for another way, only that it would be open is said', async () => {
  const answer = await fetch(`http://127.0.0.1:${port}/api/telephone/line`);
  expect(answer.status).toBe(204);
  expect((await fetch(`http://127.0.0.1:${port}/ws`)).status).toBe(404);
  expect(asked).toEqual([]);
});

test('a person has the page that is there and the one that is being loaded; the oldest makes room', async () => {
  who = { ...suzuki, person: 'ito' };
  const [first, second] = [await opened(), await opened()];
  const closed = once(first.resume(), 'close');
  const third = await opened();
  await closed;
  expect(second.destroyed || third.destroyed).toBe(false);
  for (const line of [second, third]) line.destroy();
});

test('it ends soon after the session', async () => {
  vi.useFakeTimers({ toFake: ['setInterval'] });
  const line = await opened();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(line.destroyed).toBe(false);
  who = null;
  const closed = once(line.resume(), 'close');
  await vi.advanceTimersByTimeAsync(10_000);
  await closed;
});

function knock(headers: Record<string, string>) {
  const upgrade = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-key': 'a2V5', cookie: 'secret' };
  const knocking = request({
    port,
    host: '127.0.0.1',
    path: '/api/telephone/line',
    headers: { ...upgrade, ...headers },
  });
  knocking.end();
  return knocking;
}

async function opened(): Promise<Socket> {
  const [, socket] = (await once(knock({ origin: `http://127.0.0.1:${port}` }), 'upgrade')) as [unknown, Socket];
  return socket.on('error', () => {});
}

async function knocks(headers: Record<string, string>): Promise<number | undefined> {
  const [response] = await once(knock(headers), 'response');
  response.resume();
  return response.statusCode;
}
