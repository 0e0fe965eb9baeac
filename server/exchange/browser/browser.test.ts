import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallerState, Media, PageNews } from '@denwaban/api/exchange';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../testing/database.ts';
import { openSmallOffice, type SmallOffice } from '../../testing/small-office.ts';

let database: TestDatabase;
let office: SmallOffice;
beforeAll(async () => {
  database = await freshDatabase();
});
afterEach(() => office.stop());
afterAll(() => database.drop());

async function opened() {
  office = await openSmallOffice(database, mkdtempSync(join(tmpdir(), 'sound-')));
  return office;
}

test('a visitor sees whom the button rings, before ringing', async () => {
  const { key } = await opened();
  const { status, body } = await ask('GET', `/buttons/${key}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ clientName: 'さくら通販', open: true, announcement: null });
  expect(body.recordingNotice).toContain('録音');
  expect((await ask('GET', '/buttons/no-such-button')).status).toBe(404);
});

test('the caller is told of the recording first, waits in line, talks, is held, and hangs up', async () => {
  await opened();
  const { call, token } = await ring();
  const waiting = await caller(token);
  expect(waiting).toMatchObject({ state: 'waiting', position: 1, play: 'welcome', attempt: null });
  expect(waiting.words).toMatch(/^この通話は.*録音.*さくら通販/);

  const operator = await office.answer(call);
  expect(await caller(token)).toMatchObject({ state: 'talking', position: null, play: 'nothing', words: '' });
  await office.operate('hold', call, operator);
  expect(await caller(token)).toMatchObject({ state: 'held', play: 'hold_music' });
  await office.operate('resume', call, operator);

  expect((await ask('POST', `/calling/${token}/hang-up`)).status).toBe(204);
  expect(await caller(token)).toMatchObject({ state: 'ended' });
  expect(await office.call(call)).toMatchObject({ endedBy: 'caller', state: { is: 'wrap_up' } });
});

test('those who wait are told their place, first come first', async () => {
  await opened();
  const callers = [];
  for (let n = 0; n < 4; n++) callers.push(await ring());
  const places = await Promise.all(callers.map(({ token }) => caller(token)));
  expect(places.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
});

test('a stated number is kept as stated, and one that is none is refused', async () => {
  await opened();
  const { call } = await ring('090-1234-5678');
  expect((await office.call(call)).from).toEqual({ kind: 'web', stated: '+819012345678' });
  const refused = await ask('POST', `/buttons/${office.key}/calls`, { statedNumber: '12' });
  expect(refused.status).toBe(422);
  expect(refused.body.problems[0].field).toBe('statedNumber');
});

test('one button never fills the whole house', async () => {
  await opened();
  const answers = [];
  for (let n = 0; n < 21; n++) answers.push(await ask('POST', `/buttons/${office.key}/calls`, {}));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
  expect(answers.at(-1)).toMatchObject({ status: 429, body: { code: 'line_busy' } });
});

test('a token opens its own call and expires', async () => {
  await opened();
  const { token } = await ring();
  expect((await ask('GET', `/calling/${'x'.repeat(32)}`)).status).toBe(404);
  await office.later(7 * 3600);
  expect((await ask('GET', `/calling/${token}`)).status).toBe(404);
});

test('signals go from page to page within one attempt; a late word of an earlier attempt is dropped', async () => {
  await opened();
  const { call, token } = await ring();
  const operator = await office.answer(call);
  const first = await attempt(call, operator);
  expect((await caller(token)).attempt).toBe(first.attempt);

  await signal(
    `/calls/${call}/signals`,
    { kind: 'description', attempt: first.attempt, type: 'offer', sdp: 'one' },
    operator,
  );
  const toCaller = follow(`/calling/${token}/events`);
  expect(await toCaller.next('signal')).toMatchObject({ signal: { sdp: 'one' } });

  const toOperator = follow(`/calls/${call}/events?operator=${operator}`);
  await toOperator.next('state');
  await signal(`/calling/${token}/signals`, {
    kind: 'description',
    attempt: first.attempt,
    type: 'answer',
    sdp: 'two',
  });
  expect(await toOperator.next('signal')).toMatchObject({ signal: { sdp: 'two' } });

  const second = await attempt(call, operator);
  expect(second.attempt).not.toBe(first.attempt);
  await signal(`/calling/${token}/signals`, { kind: 'again', attempt: first.attempt });
  await signal(
    `/calls/${call}/signals`,
    { kind: 'description', attempt: second.attempt, type: 'offer', sdp: 'three' },
    operator,
  );
  expect(await toCaller.next('signal')).toMatchObject({ signal: { sdp: 'three' } });
  const late = follow(`/calls/${call}/events?operator=${operator}`);
  await signal(`/calling/${token}/signals`, { kind: 'again', attempt: second.attempt! });
  expect(await late.next('signal')).toMatchObject({ signal: { kind: 'again', attempt: second.attempt } });
  for (const stream of [toCaller, toOperator, late]) stream.close();
});

test('only the operator on the line may speak to the caller’s page', async () => {
  await opened();
  const { call } = await ring();
  const operator = await office.answer(call);
  const other = operator === office.sato ? office.tanaka : office.sato;
  expect((await ask('POST', `/calls/${call}/media`, {}, other)).body.code).toBe('call_not_yours');
  expect((await ask('POST', `/calls/${call}/media`, {})).status).toBe(401);
  await office.operate('hangUp', call, operator);
  expect((await ask('POST', `/calls/${call}/media`, {}, operator)).body.code).toBe('call_ended');
});

test('on one’s own machine nothing is relayed; anywhere else a missing relay is named', async () => {
  await opened();
  const { call } = await ring();
  const operator = await office.answer(call);
  expect(await attempt(call, operator)).toMatchObject({ relayOnly: false, turn: 'not_needed' });
  const elsewhere = await attempt(call, operator, 'desk.example.jp');
  expect(elsewhere).toMatchObject({ relayOnly: true, turn: 'missing' });
});

test('a caller’s page that falls silent has lost its line after fifteen seconds', async () => {
  await opened();
  const { call, token } = await ring();
  await office.later(14);
  await ask('POST', `/calling/${token}/alive`);
  await office.later(14);
  expect((await office.call(call)).endedAt).toBeNull();
  await office.later(2);
  expect(await office.call(call)).toMatchObject({ endedBy: 'exchange', state: { is: 'ended', how: 'lost' } });
});

test('a closed page is a hang-up, a reloaded one is not', async () => {
  await opened();
  const reloading = await ring();
  const closing = await ring();
  for (const { token } of [reloading, closing]) await ask('POST', `/calling/${token}/leave`);
  await office.later(3);
  await ask('POST', `/calling/${reloading.token}/alive`);
  await office.later(3);
  expect((await office.call(reloading.call)).endedAt).toBeNull();
  expect(await office.call(closing.call)).toMatchObject({
    endedBy: 'caller',
    state: { is: 'ended', how: 'abandoned' },
  });
});

test('a caller whose operator’s page is gone goes back to the head of the queue and on to the next operator', async () => {
  await opened();
  const { call, token } = await ring();
  const lost = await office.answer(call);
  const { attempt: dead } = await attempt(call, lost);
  await office.later(10);
  await ask('POST', `/calling/${token}/alive`);
  await office.later(11);
  const returned = await office.call(call);
  expect(returned.state.is).toBe('offered');
  expect(await caller(token)).toMatchObject({
    state: 'waiting',
    position: 1,
    play: 'please_wait_again',
    attempt: null,
  });
  const next = await office.answer(call);
  expect((await attempt(call, next)).attempt).not.toBe(dead);
});

test('silence while we were away ourselves drops nobody', async () => {
  const { ids, later } = await restartedAfter(60);
  await later(1);
  for (const id of ids) expect((await office.call(id)).endedAt).toBeNull();
  await later(16);
  for (const id of ids) expect((await office.call(id)).endedAt).not.toBeNull();
});

/** Calls wait, the house is down for so long, and comes back. */
async function restartedAfter(seconds: number) {
  await opened();
  const ids = [(await ring()).call, (await ring()).call];
  const heardSince = new Date(office.books.clock.now().getTime() + seconds * 1000);
  office.books.ears = { heardSince: () => heardSince };
  return { ids, later: async (more: number) => office.later(more === 1 ? seconds + 1 : more) };
}

async function ring(statedNumber: string | null = null): Promise<{ call: string; token: string }> {
  return (await ask('POST', `/buttons/${office.key}/calls`, { statedNumber })).body;
}

async function caller(token: string): Promise<CallerState> {
  return (await ask('GET', `/calling/${token}`)).body;
}

async function attempt(call: string, operator: string, host?: string): Promise<Media> {
  return (await ask('POST', `/calls/${call}/media`, {}, operator, host)).body;
}

async function signal(path: string, said: unknown, operator?: string) {
  expect((await ask('POST', path, said, operator)).status).toBe(204);
}

async function ask(method: 'GET' | 'POST', path: string, payload?: unknown, operator?: string, host?: string) {
  const headers = { ...(operator && { 'x-operator': operator }), ...(host && { host }) };
  const response = await office.server.inject({ method, url: `/api${path}`, payload: payload as object, headers });
  return { status: response.statusCode, body: response.body ? response.json() : undefined };
}

/** Reads a page's event stream over a real connection. */
function follow(path: string) {
  const leaving = new AbortController();
  const news = lines(path, leaving.signal);
  return {
    async next<Kind extends PageNews['news']>(kind: Kind): Promise<Extract<PageNews, { news: Kind }>> {
      for (;;) {
        const { value, done } = await news.next();
        if (done) throw new Error('the stream ended');
        if (value.news === kind) return value as Extract<PageNews, { news: Kind }>;
      }
    },
    close: () => leaving.abort(),
  };
}

async function* lines(path: string, signal: AbortSignal): AsyncGenerator<PageNews> {
  if (!office.server.server.listening) await office.server.listen({ port: 0, host: '127.0.0.1' });
  const { port } = office.server.server.address() as { port: number };
  const response = await fetch(`http://127.0.0.1:${port}/api${path}`, { signal });
  let rest = '';
  for await (const text of response.body!.pipeThrough(new TextDecoderStream())) {
    const [complete, left] = splitLast(rest + text);
    rest = left;
    for (const line of complete) if (line.startsWith('data: ')) yield JSON.parse(line.slice(6));
  }
}

function splitLast(text: string): [string[], string] {
  const parts = text.split('\n');
  return [parts.slice(0, -1), parts.at(-1)!];
}
