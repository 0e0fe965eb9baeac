import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hear } from '../calls/hear.ts';
import { freshDatabase, type TestDatabase } from '../testing/database.ts';
import { allowed } from '../testing/examples.ts';
import { openS3Store } from '../testing/s3-store.ts';
import { openSmallOffice, type SmallOffice } from '../testing/small-office.ts';
import { getWave } from './get-wave.ts';
import { keepCall, type TwoSided } from './keep-call.ts';
import { listen } from './listen.ts';
import { peakMeter } from './peaks.ts';
import { s3Shelf } from './s3-shelf.ts';
import * as store from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-'));
let database: TestDatabase;
let office: SmallOffice;
let call: string;
beforeAll(async () => {
  database = await freshDatabase();
  office = await openSmallOffice(database, folder);
});
beforeEach(async () => {
  const url = `/api/buttons/${office.key}/calls`;
  call = (await office.server.inject({ method: 'POST', url, payload: {} })).json().call;
  await office.inside((tx) => hear(tx, call, { fact: 'hung_up', by: 'caller' }));
});
afterAll(async () => {
  await office.stop();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const leg = () => ({ agency: office.agency, client: office.client, call });
const kept = () => office.inside((tx) => store.ofCall(tx, call));
const house = () => ({ as: 'staff', agency: office.agency, by: { kind: 'house', id: null } }) as const;

/** The caller as loud as can be every tenth of a second, we half as loud in between. */
function sound(seconds: number): Buffer {
  const samples = new Int16Array(seconds * 8_000 * 2);
  for (let n = 0; n < seconds * 10; n++) samples[n * 1_600 + (n % 2)] = n % 2 === 0 ? 32_767 : -16_384;
  return Buffer.from(samples.buffer);
}

/** As it comes from an engine, in parts of any length. */
function comes(bytes: Buffer, said = bytes.length): () => Promise<TwoSided> {
  const parts = Array.from({ length: Math.ceil(bytes.length / 65_537) }, (_, n) =>
    bytes.subarray(n * 65_537, (n + 1) * 65_537),
  );
  return async () => ({ bytes: said, stream: Readable.from(parts) });
}

test('a long sound is kept in pieces, heard as the one file it is, and drawn', async () => {
  const samples = sound(600);
  await keepCall(office.books, leg(), comes(samples));
  const [part] = await kept();
  expect(part).toMatchObject({ pieces: 3, source: 'exchange', type: 'audio/wav', seconds: 600, operator: null });
  const heard = allowed(await listen({ books: office.books, scope: house() }, { id: part!.id, asked: undefined }));
  const bytes = await buffer(heard.stream);
  expect(bytes.readUInt32LE(40)).toBe(samples.length);
  expect(bytes.subarray(44).equals(samples)).toBe(true);
  const wave = allowed(await getWave(office.books, house(), part!.id));
  const peaks = Buffer.from(wave.peaks, 'base64');
  expect([wave.seconds, wave.sides, peaks.length]).toEqual([600, 2, 600 * wave.perSecond * 2]);
  expect([...peaks.subarray(0, 8)]).toEqual([255, 0, 0, 0, 0, 128, 0, 0]);
});

test('in a bucket it is kept and heard as on a disk', async () => {
  const known = { bucket: 'sound', keyId: 'denwaban', secret: 'known to both' };
  const bucket = await openS3Store(known);
  const shelf = s3Shelf({ ...known, endpoint: bucket.endpoint, region: 'ap-northeast-1' });
  const books = { ...office.books, shelf };
  const samples = sound(300);
  await keepCall(books, leg(), comes(samples));
  const [part] = await kept();
  expect(bucket.kept.size).toBe(2);
  const asked = { id: part!.id, asked: 'bytes=7999990-8000100' };
  const heard = allowed(await listen({ books, scope: house() }, asked));
  // Over the end of the first piece, of which 44 bytes are its head.
  expect((await buffer(heard.stream)).equals(samples.subarray(7_999_946, 8_000_057))).toBe(true);
  bucket.close();
});

test('half a sample at the end, as a crash leaves it, is left out', async () => {
  const samples = sound(1);
  await keepCall(office.books, leg(), comes(Buffer.concat([samples, Buffer.from([1, 2, 3])])));
  expect(await kept()).toMatchObject([{ bytes: samples.length + 44, seconds: 1 }]);
});

test('what is brought in twice, and at once, is kept once', async () => {
  const bring = () => keepCall(office.books, leg(), comes(sound(1)));
  await Promise.all([bring(), bring(), bring()]);
  await bring();
  expect(await kept()).toHaveLength(1);
});

test('what breaks off on its way is kept when it comes whole', async () => {
  const samples = sound(2);
  await expect(keepCall(office.books, leg(), comes(samples.subarray(0, 9_999), samples.length))).rejects.toThrow();
  expect(await kept()).toEqual([]);
  await keepCall(office.books, leg(), comes(samples));
  expect(await kept()).toMatchObject([{ seconds: 2 }]);
});

test.each([
  ['nothing was kept', async () => null],
  ['not even a sample was kept', comes(Buffer.from([1, 2]))],
])('where %s nothing is brought in', async (_, open) => {
  await keepCall(office.books, leg(), open);
  expect(await kept()).toEqual([]);
});

test('of a call that goes on nothing is kept yet', async () => {
  const url = `/api/buttons/${office.key}/calls`;
  const live = (await office.server.inject({ method: 'POST', url, payload: {} })).json().call;
  expect(await keepCall(office.books, { ...leg(), call: live }, comes(sound(1)))).toBe('too_early');
});

test('of a call that is in no book any more nothing is kept', async () => {
  const gone = { ...leg(), call: office.agency };
  await keepCall(office.books, gone, async () => {
    throw new Error('it was asked for');
  });
});

test('how loud a sound is does not depend on how it comes', () => {
  const samples = sound(1).subarray(0, 9_002);
  const whole = peakMeter(2);
  whole.add(samples);
  const bytewise = peakMeter(2);
  for (const byte of samples) bytewise.add(Buffer.from([byte]));
  expect(bytewise.end()).toEqual(whole.end());
});
