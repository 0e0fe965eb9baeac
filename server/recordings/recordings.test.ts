import { mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import * as events from '../events/store.ts';
import { freshDatabase, type TestDatabase } from '../testing/database.ts';
import { aRecording } from '../testing/live-webm.ts';
import { openSmallOffice, type SmallOffice } from '../testing/small-office.ts';
import { sweep } from './sweep.ts';

let database: TestDatabase;
let office: SmallOffice;
let folder: string;
beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sound-'));
  office = await openSmallOffice(database, folder);
});
afterEach(() => office.stop());
afterAll(() => database.drop());

test('pieces are kept in order, repeated without harm, and heard end to end', async () => {
  const { call, operator } = await answered();
  const part = await start(call, operator);
  for (const [n, sound] of ['one ', 'two ', 'three'].entries())
    expect((await put(part, n, sound, operator)).statusCode).toBe(204);
  expect((await put(part, 1, 'two ', operator)).statusCode).toBe(204);

  const heard = await office.server.inject({
    url: `/api/recordings/${part}/sound`,
    headers: { 'x-operator': operator },
  });
  expect(heard.headers).toMatchObject({ 'content-type': 'audio/webm', 'content-length': '13' });
  expect(heard.body).toBe('one two three');

  const { recordings } = (
    await office.server.inject({ url: `/api/calls/${call}/recordings`, headers: { 'x-operator': operator } })
  ).json();
  expect(recordings).toMatchObject([{ id: part, call, pieces: 3, bytes: 13, operator: { id: operator } }]);
});

test('a range of it is heard across the pieces, and beyond its end there is nothing', async () => {
  const { call, operator } = await answered();
  const part = await start(call, operator);
  for (const [n, sound] of ['one ', 'two ', 'three'].entries()) await put(part, n, sound, operator);
  const ask = (range: string) =>
    office.server.inject({ url: `/api/recordings/${part}/sound`, headers: { 'x-operator': operator, range } });

  const middle = await ask('bytes=2-9');
  expect([middle.statusCode, middle.body]).toEqual([206, 'e two th']);
  expect(middle.headers).toMatchObject({
    'content-range': 'bytes 2-9/13',
    'content-length': '8',
    'accept-ranges': 'bytes',
  });
  expect((await ask('bytes=-3')).body).toBe('ree');
  const beyond = await ask('bytes=13-');
  expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, 'bytes */13']);
});

test('a recording of ten minutes has a head that says so, and its sound behind it as it was', async () => {
  const { call, operator } = await answered();
  const part = await start(call, operator);
  const sound = aRecording({ minutes: 10 });
  for (let n = 0; n * 500_000 < sound.length; n++) {
    const payload = sound.subarray(n * 500_000, (n + 1) * 500_000);
    await office.server.inject({ ...arriving(part, n, operator), payload });
  }
  const url = `/api/recordings/${part}/sound`;
  const heard = await office.server.inject({ url, headers: { 'x-operator': operator } });
  const first = Buffer.from('1f43b675', 'hex');
  const body = heard.rawPayload;
  expect(body.indexOf('1c53bb6b', 'hex')).toBeGreaterThan(0);
  expect(body.subarray(body.indexOf(first)).equals(sound.subarray(sound.indexOf(first)))).toBe(true);
});

test('who listened is in the history, once however often they jump about', async () => {
  const { call, operator } = await answered();
  const part = await start(call, operator);
  await put(part, 0, 'sound', operator);
  const url = `/api/recordings/${part}/sound`;
  for (const range of ['bytes=0-', 'bytes=3-', 'bytes=1-'])
    await office.server.inject({ url, headers: { 'x-operator': operator, range } });
  const history = await office.inside((tx) => events.of(tx, part));
  expect(history.map(({ name }) => name)).toEqual(['recording.started', 'recording.listened']);
  expect(history[1]).toMatchObject({ by_id: operator, data: { call } });
});

test('a gap, another sound under the same number and an empty piece are refused', async () => {
  const { call, operator } = await answered();
  const part = await start(call, operator);
  expect((await put(part, 1, 'two', operator)).json().code).toBe('pieces_out_of_order');
  await put(part, 0, 'one', operator);
  expect((await put(part, 0, 'another', operator)).json().code).toBe('changed_meanwhile');
  expect((await put(part, 1, '', operator)).statusCode).toBeGreaterThanOrEqual(400);
});

test('the same piece sent twice at once is kept once', async () => {
  const { call, operator } = await answered();
  const part = await start(call, operator);
  const answers = await Promise.all(Array.from({ length: 6 }, () => put(part, 0, 'one', operator)));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(6).fill(204));
  const heard = await office.server.inject({
    url: `/api/recordings/${part}/sound`,
    headers: { 'x-operator': operator },
  });
  expect(heard.body).toBe('one');
});

test('only the operator who had the call records it, the last pieces also after the hang-up', async () => {
  const { call, operator } = await answered();
  const other = operator === office.sato ? office.tanaka : office.sato;
  const refused = { method: 'POST', url: `/api/calls/${call}/recordings`, headers: { 'x-operator': other } } as const;
  expect((await office.server.inject(refused)).json().code).toBe('call_not_yours');
  const part = await start(call, operator);
  expect((await put(part, 0, 'one', other)).statusCode).toBe(404);
  await office.operate('hangUp', call, operator);
  expect((await put(part, 0, 'one', operator)).statusCode).toBe(204);
  const late = { method: 'POST', url: `/api/calls/${call}/recordings`, headers: { 'x-operator': operator } } as const;
  expect((await office.server.inject(late)).json().code).toBe('call_ended');
});

test('sound that a crash left outside the books is swept away after an hour, and no other', async () => {
  const { call, operator } = await answered();
  const part = await start(call, operator);
  await put(part, 0, 'kept', operator);
  const place = { agency: office.agency, recording: part, type: 'audio/webm' } as const;
  const { shelf } = office.books;
  await shelf.keep({ ...place, piece: 1, sha256: 'a'.repeat(64) }, Buffer.from('left behind'));
  await shelf.keep({ ...place, piece: 1, sha256: 'b'.repeat(64) }, Buffer.from('on its way'));
  const at = join(folder, office.agency, part);
  writeFileSync(join(at, `1-${'c'.repeat(64)}.webm.0badcafe`), 'half a p');
  const longAgo = new Date(Date.now() - 2 * 3_600_000);
  for (const name of readdirSync(at))
    if (!name.startsWith(`1-${'b'.repeat(64)}`)) utimesSync(join(at, name), longAgo, longAgo);

  expect(await sweep(office.books, folder)).toBe(2);
  expect(
    readdirSync(at)
      .map((name) => name.slice(0, 3))
      .sort(),
  ).toEqual([expect.stringMatching(/^0-/), '1-b']);
  expect(await sweep(office.books, folder)).toBe(0);
});

async function answered() {
  const url = `/api/buttons/${office.key}/calls`;
  const { call } = (await office.server.inject({ method: 'POST', url, payload: {} })).json();
  return { call: call as string, operator: await office.answer(call) };
}

async function start(call: string, operator: string): Promise<string> {
  const url = `/api/calls/${call}/recordings`;
  return (await office.server.inject({ method: 'POST', url, headers: { 'x-operator': operator } })).json().id;
}

function put(part: string, piece: number, sound: string, operator: string) {
  return office.server.inject({ ...arriving(part, piece, operator), payload: Buffer.from(sound) });
}

function arriving(part: string, piece: number, operator: string) {
  const url = `/api/recordings/${part}/pieces/${piece}`;
  return { method: 'PUT', url, headers: { 'x-operator': operator, 'content-type': 'audio/webm' } } as const;
}
