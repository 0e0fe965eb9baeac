import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { endpoint } from '@denwaban/api/endpoint';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { Refused, Unreachable } from './answer.ts';
import { asker } from './asker.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const listCases = endpoint({
  name: 'listCases',
  method: 'GET',
  path: '/clients/:client/cases',
  door: 'see_cases',
  says: 'Lists cases.',
  params: z.object({ client: z.string() }),
  query: z.object({ state: z.array(z.string()).optional(), since: z.date().optional() }),
  answer: z.object({ cases: z.array(z.string()) }),
});

const closeCase = endpoint({
  name: 'closeCase',
  method: 'POST',
  path: '/cases/:id/closure',
  door: 'see_cases',
  says: 'Closes a case.',
  params: z.object({ id: z.string() }),
  body: z.object({ result: z.string() }),
});

test('parameters, query and language reach the server as they were given', async () => {
  const { ask, heard } = await serverSaying((_, response) => response.end('{"cases":["a"]}'));
  const since = new Date('2026-11-22T05:05:00Z');
  const answer = await ask(listCases, { params: { client: 'さくら/1' }, query: { state: ['open', 'due'], since } });

  expect(answer.cases).toEqual(['a']);
  const url = new URL(heard[0]!.url!, 'http://here');
  expect(url.pathname).toBe(`/api/clients/${encodeURIComponent('さくら/1')}/cases`);
  expect(url.searchParams.getAll('state')).toEqual(['open', 'due']);
  expect(url.searchParams.get('since')).toBe('2026-11-22T05:05:00.000Z');
  expect(heard[0]!.headers['accept-language']).toBe('ja');
});

test('a body is sent as JSON, and an answer without a body is fine', async () => {
  const { ask, heard } = await serverSaying((_, response) => response.writeHead(204).end());
  expect(await ask(closeCase, { params: { id: '1' }, body: { result: '折り返し済' } })).toBeUndefined();
  expect(heard[0]!.method).toBe('POST');
  expect(heard[0]!.headers['content-type']).toBe('application/json');
  expect(heard[0]!.body).toBe('{"result":"折り返し済"}');
});

test('a refusal is thrown with its kind, its code, its words and its fields', async () => {
  const problem = { field: 'result', code: 'required', message: '結果を選んでください。' };
  const { ask } = await serverSaying((_, response) =>
    response.writeHead(422, { 'content-type': 'application/problem+json' }).end(
      JSON.stringify({
        refused: 'invalid',
        code: 'incomplete_input',
        message: '入力が足りません。',
        problems: [problem],
      }),
    ),
  );
  const refusal = await ask(closeCase, { params: { id: '1' }, body: { result: '' } }).catch((error) => error);
  expect(refusal).toBeInstanceOf(Refused);
  expect(refusal).toMatchObject({ refused: 'invalid', code: 'incomplete_input', message: '入力が足りません。' });
  expect(refusal.problems).toEqual([problem]);
});

test('a gateway page in place of an answer means that the server is away', async () => {
  const { ask } = await serverSaying((_, response) => response.writeHead(502).end('<html>Bad Gateway</html>'));
  const failure = await ask(listCases, { params: { client: '1' }, query: {} }).catch((error) => error);
  expect(failure).toBeInstanceOf(Unreachable);
  expect(failure.why).toBe('server');
});

test('a line cut in the middle of the question means that the network is away', async () => {
  const { ask } = await serverSaying((request) => request.socket.destroy());
  const failure = await ask(listCases, { params: { client: '1' }, query: {} }).catch((error) => error);
  expect(failure).toBeInstanceOf(Unreachable);
  expect(failure.why).toBe('network');
});

test('a question taken back by the screen is no failure of the network', async () => {
  const { ask } = await serverSaying(() => {});
  const leaving = new AbortController();
  const asked = ask(listCases, { params: { client: '1' }, query: {} }, leaving.signal).catch((error) => error);
  leaving.abort();
  expect((await asked).name).toBe('AbortError');
});

test('a path is never asked with a parameter missing', async () => {
  const { ask, heard } = await serverSaying((_, response) => response.end('{}'));
  // @ts-expect-error the compiler sees it too
  await expect(ask(closeCase, { params: {}, body: { result: 'x' } })).rejects.toThrow('id');
  expect(heard).toEqual([]);
});

test('each answer brings the clock of the server', async () => {
  const dates: string[] = [];
  const { base } = await serverSaying((_, response) => response.end('{"cases":[]}'));
  const ask = asker({ base, language: () => 'ja', heardTime: (date) => dates.push(date) });
  await ask(listCases, { params: { client: '1' }, query: {} });
  expect(Number.isNaN(Date.parse(dates[0]!))).toBe(false);
});

async function serverSaying(answer: RequestListener) {
  const heard: (IncomingMessage & { body: string })[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request.setEncoding('utf8')) body += piece;
    heard.push(Object.assign(request, { body }));
    answer(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
  return { ask: asker({ base, language: () => 'ja' }), heard, base };
}
