// The first call as people live it: two browsers with a voice each, a desk without a mouse, a letter on a telephone.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listCalls } from '@denwaban/api/calls';
import { getCase, listCases } from '@denwaban/api/cases';
import { listRecordings } from '@denwaban/api/recordings';
import { getUsage } from '@denwaban/api/usage';
import { type Mailbox, openMailbox, type ReceivedLetter } from '@denwaban/server/testing/mailbox.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { cast, demoPassword } from '../../database/cast/index.ts';
import { browserWith, callerTone, operatorTone } from '../voice/browser.ts';
import { type OpenHouse, openHouse } from './house.ts';
import { cursorIn, takesTheMessageByKeyboard } from './reading-light.ts';
import { eventually, hears, openWindow } from './windows.ts';

const executable = inject('chromium');
const { suzuki, watanabe, nakamura } = cast.minato.staff;
const { sakura } = cast;
const { kobayashi } = sakura.contacts;

let mailbox: Mailbox;
let house: OpenHouse;
let browsers: { caller: Browser; operator: Browser };
const folder = mkdtempSync(join(tmpdir(), 'denwaban-tones-'));

beforeAll(async () => {
  if (!executable) return;
  mailbox = await openMailbox();
  house = await openHouse({ smtp: mailbox.url });
  browsers = {
    caller: await browserWith(executable, join(folder, 'caller.wav'), callerTone),
    operator: await browserWith(executable, join(folder, 'operator.wav'), operatorTone),
  };
}, 120_000);

afterAll(async () => {
  for (const browser of Object.values(browsers ?? {})) await browser.close();
  await house?.close();
  await mailbox?.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

test.skipIf(!executable)(
  'the first call: rung from a web page, answered by voice, taken without a mouse, acknowledged from the mail and counted',
  { timeout: 240_000 },
  async () => {
    const desk = await openWindow(browsers.operator, 'desk', { microphone: true });
    await signsInByKeyboard(desk);
    await desk.getByText('いまは着信を受けません').waitFor();
    await desk.keyboard.press('Alt+W');
    await desk.getByText('着信を待っています').waitFor();

    const caller = await openWindow(browsers.caller, 'desk', { microphone: true });
    await caller.goto(`${house.site}/call/${sakura.lines.button.buttonKey}`);
    await caller.getByText(sakura.script.content.recordingNotice).waitFor();
    await caller.getByRole('button', { name: '電話をかける' }).click();

    await desk.getByRole('button', { name: '応答' }).waitFor();
    expect(await desk.title()).toContain(`着信 ${sakura.name}`);
    expect(await desk.locator('blockquote').first().textContent()).toBe(sakura.script.content.greeting.text);
    await desk.keyboard.press('F3');
    await hears(desk, callerTone);
    await hears(caller, operatorTone);

    const receiptNumber = await takesTheMessageByKeyboard(desk);

    await desk.keyboard.press('Alt+K');
    await caller.getByText('通話は終わりました').waitFor();
    await desk.getByRole('button', { name: '完了', exact: true }).waitFor();
    await desk.keyboard.press('Control+Enter');
    await desk.getByText('着信を待っています').waitFor();

    const letter = await eventually(() => theLetter());
    expect(letter.recipients).toEqual([kobayashi.email]);
    expect(letter.subject).toMatch(/^【要折り返し】山本 和子様／LED読書灯が点灯しない／\d{1,2}:\d{2}$/);
    expect(letter.text).toContain(receiptNumber);

    const supervisor = house.person(watanabe);
    const id = (await supervisor.asks(listCases, { query: {} })).items[0]?.id ?? '';
    const taken = () => supervisor.asks(getCase, { params: { id } });
    await eventually(async () => expect((await taken()).relay?.state).toBe('awaiting'));

    const phone = await openWindow(browsers.caller, 'phone');
    await confirmsByLink(phone, linkIn(letter), async () =>
      expect(await taken()).toMatchObject({ relayState: 'awaiting', relay: { acknowledgedBy: null } }),
    );
    expect((await taken()).relay).toMatchObject({ state: 'acknowledged', acknowledgedBy: { name: kobayashi.name } });

    await settlesInTwoTaps(phone);
    await phone.getByRole('link', { name: 'ご利用状況' }).tap();
    await phone.getByText(`1 / ${sakura.contract.includedCalls}件`).waitFor();
    await phone.getByText(`受付番号 ${receiptNumber}`).waitFor();

    const inTheBooks = await taken();
    expect(inTheBooks).toMatchObject({
      ...{ receiptNumber, kind: 'inquiry', callerName: '山本 和子', callerReading: 'ヤマモト カズコ' },
      callerNumber: '+819012345678',
      answers: { order_number: { given: 'SK-204815', readBack: true }, wants: { notObtained: 'declined' } },
      callback: { state: 'done', result: 'called_back', wishWords: '今日の夕方' },
    });
    const steps = inTheBooks.relay?.ledger.map(({ kind }) => kind);
    for (const step of ['queued', 'sent', 'opened', 'acknowledged']) expect(steps).toContain(step);

    const calls = await supervisor.asks(listCalls, { query: {} });
    expect(calls.items).toMatchObject([{ id: inTheBooks.calls[0], state: 'ended', disposition: 'message' }]);
    const { recordings } = await supervisor.asks(listRecordings, { params: { id: calls.items[0]?.id ?? '' } });
    expect(recordings[0]?.pieces).toBeGreaterThan(0);
    const usage = await house.person(nakamura).asks(getUsage, { params: { client: sakura.id }, query: {} });
    expect(usage).toMatchObject({ counted: 1, notCounted: 0, lines: [{ call: calls.items[0]?.id, rule: 'answered' }] });
  },
);

async function signsInByKeyboard(desk: Page): Promise<void> {
  await desk.goto(`${house.site}/sign-in`);
  await cursorIn(desk, 'email');
  await desk.keyboard.type(suzuki.email);
  await desk.keyboard.press('Tab');
  await desk.keyboard.type(demoPassword);
  await desk.keyboard.press('Enter');
  await desk.waitForURL('**/desk');
}

function theLetter(): ReceivedLetter {
  const letter = mailbox.received.find(({ subject }) => subject?.startsWith('【要折り返し】'));
  if (!letter) throw new Error('no letter has arrived');
  return letter;
}

function linkIn({ text = '' }: ReceivedLetter): string {
  const [link] = /https?:\/\/\S+#\S+/.exec(text) ?? [];
  if (!link) throw new Error('there is no link in this letter');
  return link;
}

/** A scanner fetches the link, then a person opens it: neither confirms anything. Only the button does. */
async function confirmsByLink(phone: Page, link: string, nothingHasChanged: () => Promise<void>): Promise<void> {
  expect((await fetch(link)).status).toBe(200);
  await phone.goto(link);
  await phone.getByRole('heading', { name: 'お電話の内容をご確認ください' }).waitFor();
  await phone.getByText('LED読書灯が点灯しない').waitFor();
  await nothingHasChanged();
  await phone.getByRole('button', { name: '確認しました' }).tap();
  await phone.getByRole('heading', { name: 'ご確認ありがとうございます' }).waitFor();
}

async function settlesInTwoTaps(phone: Page): Promise<void> {
  await phone.getByRole('link', { name: 'ポータルで開く' }).tap();
  await phone.getByLabel('メールアドレス').fill(kobayashi.email);
  await phone.locator('[name="password"]').fill(demoPassword);
  await phone.getByRole('button', { name: 'サインイン', exact: true }).tap();
  await phone.getByRole('link', { name: '折り返し待ち' }).tap();
  await phone.getByRole('heading', { name: 'LED読書灯が点灯しない' }).waitFor();

  await phone.getByRole('button', { name: '対応します' }).tap();
  await phone.getByRole('button', { name: '折り返し済' }).tap();
  await phone.getByRole('article').getByText('折り返し済', { exact: true }).waitFor();
}
