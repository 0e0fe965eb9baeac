/// <reference lib="dom" />
import { mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase, type TestDatabase } from '@denwaban/server/testing/database.ts';
import { aRecording } from '@denwaban/server/testing/live-webm.ts';
import { openSmallOffice, type SmallOffice } from '@denwaban/server/testing/small-office.ts';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

const executablePath = inject('chromium');
let database: TestDatabase;
let office: SmallOffice;
let browser: Browser;
const ranges: string[] = [];

beforeAll(async () => {
  if (!executablePath) return;
  database = await freshDatabase();
  office = await openSmallOffice(database, mkdtempSync(join(tmpdir(), 'sound-')));
  office.server.get('/', (_, reply) => reply.type('text/html').send('<audio controls preload="metadata"></audio>'));
  office.server.addHook('onRequest', async ({ headers }) => {
    if (headers.range) ranges.push(headers.range);
  });
  await office.server.listen({ port: 0, host: '127.0.0.1' });
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required'],
  });
});
afterAll(async () => {
  await browser?.close();
  await office?.stop();
  await database?.drop();
});

test.skipIf(!executablePath)(
  'a player jumps to minute 7 of ten, and asks for the sound from there on',
  async () => {
    const sound = aRecording({ minutes: 10 });
    const part = await record(sound);
    const { port } = office.server.server.address() as AddressInfo;
    const page = await browser.newPage();
    await page.context().addCookies([{ name: 'operator', value: office.sato, url: `http://127.0.0.1:${port}` }]);
    await page.goto(`http://127.0.0.1:${port}/`);
    const player = page.locator('audio');

    const duration = await player.evaluate(async (audio: HTMLAudioElement, address) => {
      audio.src = address;
      await new Promise((resolve) => audio.addEventListener('loadedmetadata', resolve, { once: true }));
      return audio.duration;
    }, `/api/recordings/${part}/sound`);
    expect(duration).toBeCloseTo(600, 0);

    const at = await player.evaluate(async (audio: HTMLAudioElement) => {
      audio.currentTime = 420;
      await new Promise((resolve) => audio.addEventListener('seeked', resolve, { once: true }));
      await audio.play();
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      audio.pause();
      return audio.currentTime;
    });
    expect(at).toBeGreaterThan(420.5);
    expect(at).toBeLessThan(430);
    await page.close();
    const starts = ranges.map((range) => Number(/^bytes=(\d+)-/.exec(range)?.[1]) / sound.length);
    expect(starts.filter((share) => 0.6 < share && share < 0.71)).not.toEqual([]);
  },
  120_000,
);

/** A call's recording, put down in pieces as a desk does. */
async function record(sound: Buffer): Promise<string> {
  const url = `/api/buttons/${office.key}/calls`;
  const { call } = (await office.server.inject({ method: 'POST', url, payload: {} })).json();
  const headers = { 'x-operator': await office.answer(call) };
  const started = await office.server.inject({ method: 'POST', url: `/api/calls/${call}/recordings`, headers });
  const { id } = started.json();
  for (let n = 0; n * 20_000 < sound.length; n++) {
    await office.server.inject({
      method: 'PUT',
      url: `/api/recordings/${id}/pieces/${n}`,
      headers: { ...headers, 'content-type': 'audio/webm' },
      payload: sound.subarray(n * 20_000, (n + 1) * 20_000),
    });
  }
  return id;
}
