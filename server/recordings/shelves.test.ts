import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../shell/ids.ts';
import { openS3Store } from '../testing/s3-store.ts';
import { diskShelf } from './disk-shelf.ts';
import { s3Shelf } from './s3-shelf.ts';
import type { Lying, Place, Shelf } from './shelf.ts';

const folder = mkdtempSync(join(tmpdir(), 'shelves-'));
const bucket = 'sound';
const known = { bucket, keyId: 'denwaban', secret: 'known to both' };
const settings = { region: 'ap-northeast-1', ...known };
const shelves: Record<string, Shelf> = {};
let store: Awaited<ReturnType<typeof openS3Store>>;
beforeAll(async () => {
  store = await openS3Store(known);
  const { endpoint } = store;
  shelves.disk = diskShelf(join(folder, 'disk'));
  shelves.bucket = s3Shelf({ ...settings, endpoint });
  shelves.stranger = s3Shelf({ ...settings, endpoint, secret: 'a guess' });
});
afterAll(() => {
  store?.close();
  rmSync(folder, { recursive: true, force: true });
});

const [agency, recording] = [newId(), newId()];
const placed = (piece: number, sound: Buffer, type: Place['type'] = 'audio/wav'): Place => ({
  ...{ agency, recording, piece, type },
  sha256: createHash('sha256').update(sound).digest('hex'),
});
const gathered = async (lying: AsyncIterable<Lying>) => {
  const found: Lying[] = [];
  for await (const each of lying) found.push(each);
  return found;
};
const all = async (lying: AsyncIterable<Lying>) => (await gathered(lying)).map(({ name }) => name).sort();
const sound = Buffer.from('both sides of a call');

describe.each(['disk', 'bucket'])('on a %s', (kind) => {
  const shelf = () => shelves[kind] as Shelf;

  test('a sound is kept, however often, and taken whole or in part', async () => {
    const place = placed(0, sound);
    expect(await shelf().bytes(place)).toBeNull();
    for (const _ of [1, 2]) await shelf().keep(place, sound);
    expect(await shelf().bytes(place)).toBe(sound.length);
    expect(await buffer(shelf().take(place))).toEqual(sound);
    expect((await buffer(shelf().take(place, { from: 5, to: 9 }))).toString()).toBe('sides');
  });

  test('what is not there cannot be taken', async () => {
    await expect(buffer(shelf().take(placed(7, sound)))).rejects.toThrow();
  });

  test('a sound is named by its type, and what lies there is told from a time on, taken away by itself or with its part', async () => {
    const strange = { ...placed(0, sound), agency: newId() };
    await shelf().keep(strange, sound);
    const webm = placed(1, Buffer.from('of a page'), 'audio/webm');
    await shelf().keep(webm, Buffer.from('of a page'));
    const own = `0-${strange.sha256}.wav`;
    const named = [own, own, `1-${webm.sha256}.webm`];
    expect(await all(shelf().lying(new Date(0)))).toEqual(named);
    expect(await all(shelf().lying(new Date(Date.now() + 60_000)))).toEqual([]);
    const [first] = await gathered(shelf().lying(new Date(0)));
    expect(Date.now() - first!.at.getTime()).toBeLessThan(60_000);
    await shelf().remove(first!);
    expect(await all(shelf().lying(new Date(0)))).toHaveLength(2);
    for (const part of [strange, strange, { agency, recording }]) await shelf().clear(part);
    expect(await all(shelf().lying(new Date(0)))).toEqual([]);
  });
});

test('on a disk a sound is found under the name that every type had once', async () => {
  const shelf = shelves.disk as Shelf;
  const place = placed(0, sound);
  await shelf.keep(place, sound);
  const at = join(folder, 'disk', agency, recording);
  renameSync(join(at, `0-${place.sha256}.wav`), join(at, `0-${place.sha256}.webm`));
  expect(await shelf.bytes(place)).toBe(sound.length);
  expect(await buffer(shelf.take(place))).toEqual(sound);
  expect(readdirSync(at)).toHaveLength(1);
});

test('a store lets nobody in with a wrong key', async () => {
  await expect(shelves.stranger!.keep(placed(0, sound), sound)).rejects.toThrow(/signature/i);
});

test('a store keeps nothing that is not what it was said to be', async () => {
  const other = placed(0, Buffer.from('something else'));
  await expect(shelves.bucket!.keep(other, sound)).rejects.toThrow(/digest/i);
});
