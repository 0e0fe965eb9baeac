import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test, vi } from 'vitest';
import { callerTone, operatorTone } from './browser.ts';
import { openStage, type Stage } from './stage.ts';

const executable = inject('chromium');
// Two browsers on a busy machine take their time.
// Two browsers and a voice between them find each other late on a machine that does much else.
vi.setConfig({ testTimeout: 120_000 });
let stage: Stage;
beforeAll(async () => {
  if (executable) stage = await openStage(executable);
});
afterEach(() => stage?.goHome());
afterAll(() => stage?.close());

const browserTest = test.skipIf(!executable);
const soon = { timeout: 40_000, interval: 150 };
const heard = -60;
const silent = -85;

browserTest('each hears the other, music plays on hold, and the recording has a voice in each ear', async () => {
  const { caller, operator, call, who } = await connected();

  await hears(operator, callerTone);
  await hears(caller, operatorTone);

  await stage.office.operate('hold', call, who);
  await hearsNothing(operator, callerTone);
  await hearsNothing(caller, operatorTone);
  await playsMusic(caller);
  await caller.getByText('保留中です').waitFor();

  await stage.office.operate('resume', call, who);
  await hears(operator, callerTone);
  await hears(caller, operatorTone);
  await vi.waitFor(async () => expect(await loudness(caller)).toBeLessThan(0.001), soon);
  await operator.waitForTimeout(2_500);

  await caller.getByRole('button', { name: '電話を切る' }).click();
  await vi.waitFor(async () => expect((await stage.office.call(call)).endedBy).toBe('caller'), soon);
  await vi.waitFor(async () => expect((await view(operator)).state).toBe('over'), soon);

  const [recording] = await recordingsOf(operator, call);
  const { numberOfChannels, channels } = await operator.evaluate(
    ([id, tones]) => inPage.tonesOf(`/api/recordings/${id}/sound`, tones),
    [recording!.id, [callerTone, operatorTone]] as const,
  );
  expect(numberOfChannels).toBe(2);
  const [left, right] = channels as [number[], number[]];
  expect(left[0]).toBeGreaterThan(10 * left[1]!);
  expect(right[1]).toBeGreaterThan(10 * right[0]!);
  expect(Math.min(left[0]!, right[1]!)).toBeGreaterThan(0.02);
});

browserTest('both pages can be reloaded in the middle of the call, and the voice comes back', async () => {
  const { caller, operator, call } = await connected();
  await hears(caller, operatorTone);
  // A part begins with its first piece: without this a slow page is reloaded before it has one, and there is one part for good.
  await vi.waitFor(async () => expect(await recordingsOf(operator, call)).toHaveLength(1), soon);

  await caller.reload();
  await hears(operator, callerTone);
  await hears(caller, operatorTone);

  await operator.reload();
  await hears(caller, operatorTone);
  await hears(operator, callerTone);

  expect((await stage.office.call(call)).state.is).toBe('talking');
  await vi.waitFor(async () => expect(await recordingsOf(operator, call)).toHaveLength(2), soon);
});

browserTest('while the server cannot be reached the voice goes on, and the recording catches up', async () => {
  const { caller, operator, call } = await connected();
  await hears(operator, callerTone);
  await vi.waitFor(async () => expect((await recordingsOf(operator, call))[0]?.pieces).toBeGreaterThan(1), soon);
  for (const page of [caller, operator]) await page.context().setOffline(true);
  await caller.getByText('通信が途切れています').waitFor();
  await operator.waitForTimeout(7_000);
  await vi.waitFor(async () => expect((await view(operator)).recording).toBe('behind'), soon);
  await hears(operator, callerTone);
  for (const page of [caller, operator]) await page.context().setOffline(false);
  await vi.waitFor(async () => expect((await view(operator)).recording).toBe('recording'), soon);
  await caller.getByText('通信が途切れています').waitFor({ state: 'hidden' });

  const parts = await recordingsOf(operator, call);
  expect(parts).toHaveLength(1);
  const { duration, channels } = await operator.evaluate(
    ([id, tones]) => inPage.tonesOf(`/api/recordings/${id}/sound`, tones),
    [parts[0]!.id, [callerTone]] as const,
  );
  expect(duration).toBeGreaterThan(8);
  expect(channels[0]![0]).toBeGreaterThan(0.02);
});

browserTest('a second page of the operator takes the voice over, and the first one says so', async () => {
  const { caller, operator, call, who } = await connected();
  await hears(caller, operatorTone);
  const other = await stage.operator(call, who);
  await hears(other, callerTone);
  await vi.waitFor(async () => expect((await view(operator)).state).toBe('elsewhere'), soon);
  await operator.evaluate(() => inPage.voice.takeHere());
  await hears(operator, callerTone);
  await vi.waitFor(async () => expect((await view(other)).state).toBe('elsewhere'), soon);
});

browserTest('a muted operator is not heard', async () => {
  const { caller, operator } = await connected();
  await hears(caller, operatorTone);
  await operator.evaluate(() => inPage.voice.mute(true));
  await hearsNothing(caller, operatorTone);
  await operator.evaluate(() => inPage.voice.mute(false));
  await hears(caller, operatorTone);
});

browserTest('music plays while the caller waits, and the words of the welcome stand on the page', async () => {
  const caller = await stage.caller();
  await ring(caller);
  await caller.getByText('この通話は、応対品質の向上のため録音しております。お電話ありがとうございます。').waitFor();
  await playsMusic(caller);
  expect(await violations(caller)).toEqual([]);
});

browserTest(
  'the caller’s page is fit for every visitor, by day and by night, before the call and after it',
  async () => {
    const caller = await stage.caller();
    await caller.getByText('この通話は、応対品質の向上のため録音しております。').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await caller.emulateMedia({ colorScheme });
      expect(await violations(caller)).toEqual([]);
    }
    await caller.getByRole('button', { name: 'English' }).click();
    await caller.getByRole('button', { name: 'Call' }).click();
    await caller.getByRole('button', { name: 'Hang up' }).click();
    await caller.getByText('Thank you for calling').waitFor();
    expect(await violations(caller)).toEqual([]);
  },
);

browserTest('a caller who closes the tab has hung up', async () => {
  const { caller, operator, call } = await connected();
  await hears(operator, callerTone);
  await caller.close({ runBeforeUnload: true });
  await vi.waitFor(async () => expect((await stage.office.call(call)).endedBy).toBe('caller'), soon);
});

browserTest('without a microphone a visitor can still look around', async () => {
  const caller = await stage.caller();
  await caller.evaluate(() => {
    const { mediaDevices } = navigator as unknown as { mediaDevices: { getUserMedia: unknown } };
    mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  const call = await ring(caller);
  const who = await stage.office.answer(call);
  await stage.operator(call, who);
  await hears(caller, operatorTone);
  await caller.getByText('マイクの使用が許可されていません').waitFor();
});

browserTest(
  'a button on a client’s own site opens the caller’s page in a small window, and a call goes through it',
  async () => {
    const site = await stage.clientsSite();
    await site.getByRole('button', { name: '電話する' }).click();
    const caller = site.frameLocator('iframe');
    const [response] = await Promise.all([
      site.waitForResponse((response) => response.url().endsWith('/calls')),
      caller.getByRole('button', { name: '電話をかける' }).click(),
    ]);
    const { call } = await response.json();
    await site.getByRole('button', { name: '通話中' }).waitFor();
    const operator = await stage.operator(call, await stage.office.answer(call));
    await hears(operator, callerTone);

    await site.getByRole('button', { name: '通話中' }).click();
    await caller.getByRole('button', { name: '電話を切る' }).waitFor({ state: 'hidden' });
    expect((await stage.office.call(call)).endedAt).toBeNull();
    await site.getByRole('button', { name: '通話中' }).click();
    await caller.getByRole('button', { name: '電話を切る' }).click();
    await site.getByRole('button', { name: '電話する' }).waitFor();
  },
);

async function connected() {
  const caller = await stage.caller();
  const call = await ring(caller);
  const who = await stage.office.answer(call);
  const operator = await stage.operator(call, who);
  return { caller, operator, call, who };
}

/** The caller's page rings; returns the call. */
async function ring(caller: Page): Promise<string> {
  const [response] = await Promise.all([
    caller.waitForResponse((response) => response.url().endsWith('/calls')),
    caller.getByRole('button', { name: '電話をかける' }).click(),
  ]);
  return (await response.json()).call;
}

async function hears(page: Page, hertz: number) {
  await vi.waitFor(async () => expect(await strength(page, hertz)).toBeGreaterThan(heard), soon);
}

async function hearsNothing(page: Page, hertz: number) {
  await vi.waitFor(async () => expect(await strength(page, hertz)).toBeLessThan(silent), soon);
}

async function playsMusic(page: Page) {
  await vi.waitFor(async () => expect(await loudness(page)).toBeGreaterThan(0.005), soon);
}

// What measuring.js and the bare desk put into the page.
declare const inPage: {
  strength(ear: 'line', hertz: number): number;
  loudness(ear: 'played'): number;
  tonesOf(
    address: string,
    tones: readonly number[],
  ): Promise<{ numberOfChannels: number; duration: number; channels: number[][] }>;
  voice: { read(): { state: string; recording: string }; mute(isMuted: boolean): void; takeHere(): void };
};

const strength = (page: Page, hertz: number) => page.evaluate((hertz) => inPage.strength('line', hertz), hertz);
const loudness = (page: Page) => page.evaluate(() => inPage.loudness('played'));
const view = (page: Page) => page.evaluate(() => inPage.voice.read());

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

async function recordingsOf(operator: Page, call: string): Promise<{ id: string; pieces: number }[]> {
  const response = await operator.request.get(`${stage.site}/api/calls/${call}/recordings`);
  return (await response.json()).recordings;
}
