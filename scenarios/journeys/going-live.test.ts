// From the hearing sheet to the first day: the client tells of itself on a telephone, the manager takes that over by
// keyboard, a test call proves what it can prove, and before everything is ticked nothing goes live.
import { addClient } from '@denwaban/api/clients';
import { agreeContract } from '@denwaban/api/contracts';
import { askForHearing } from '@denwaban/api/hearings';
import { getJourney, goLive, moveJourney } from '@denwaban/api/journeys';
import { publishScript } from '@denwaban/api/scripts';
import { setGrants } from '@denwaban/api/staff';
import { exemptFromVerification } from '@denwaban/api/verifications';
import { dayOf } from '@denwaban/domain/hours';
import { type Mailbox, openMailbox } from '@denwaban/server/testing/mailbox.ts';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { type Person, wasRefused } from '../asking.ts';
import { taken } from '../errands/errand.ts';
import { yamamoto } from '../messages.ts';
import { operator } from '../people/operator.ts';
import { type OpenHouse, openHouse } from './house.ts';
import { keyboardOf } from './keyboard.ts';
import { eventually, openWindow } from './windows.ts';

const executable = inject('chromium');
const { suzuki, kato } = cast.minato.staff;
const hidamari = { code: 'hidamari', name: 'ひだまり歯科', reading: 'ヒダマリシカ', colour: 'olive' } as const;
const director = { name: '日向 光', reading: 'ヒナタ ヒカル', email: 'hinata@hidamari.example' };

let mailbox: Mailbox;
let house: OpenHouse;
let browser: Browser;

beforeAll(async () => {
  if (!executable) return;
  mailbox = await openMailbox();
  house = await openHouse({ smtp: mailbox.url });
  browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await house?.close();
  await mailbox?.close();
}, 60_000);

test.skipIf(!executable)(
  'from the hearing sheet, filled in on a telephone, over a test call to live; refused with all that lacks until nothing does',
  { timeout: 240_000 },
  async () => {
    const manager = house.person(kato);
    const { id: client } = await manager.asks(addClient, { body: { ...hidamari, callerNoun: '患者様' } });
    const params = { client };
    const link = await manager.asks(askForHearing, { params, body: { to: null } });
    await tellsOfItself(await openWindow(browser, 'phone'), link.url);

    const office = await openWindow(browser, 'desk');
    await (await keyboardOf(office)).signsIn(house.site, kato.email);
    await takesOver(office, client);
    expect(await lacking(manager, client)).toEqual(['verification', 'contract', 'script', ...tests]);
    await agrees(manager, client);
    expect(await lacking(manager, client)).toEqual([...tests]);

    await takesATestCall(client);
    await ticksAndOpens(office, client);
    expect(await manager.asks(getJourney, { params })).toMatchObject({ stage: 'live', next: { is: 'answer' } });
    expect(await office.evaluate('pointed')).toBe(0);
  },
);

const tests = ['reached', 'greeted', 'reported'] as const;

/** In its own words, as far as it likes; what is typed keeps itself. */
async function tellsOfItself(phone: Page, url: string): Promise<void> {
  await phone.goto(url);
  await phone.getByRole('heading', { name: `${hidamari.name}　ヒアリングシート` }).waitFor();
  await phone.getByLabel('ひと月のお電話の件数（だいたい）').fill('60');
  await phone.getByLabel('金曜日 1つめの終わり').fill('13:00');
  await phone.getByRole('button', { name: '担当の方を追加' }).tap();
  await phone.getByLabel('お名前').fill(director.name);
  await phone.getByLabel('フリガナ').fill(director.reading);
  await phone.getByLabel('メール（ご報告先）').fill(director.email);
  await phone.getByRole('button', { name: '番号を追加' }).tap();
  await phone.getByLabel('呼び名').fill('代表');
  await phone.getByLabel('電話番号', { exact: true }).fill('03-9876-5400');
  await phone.getByLabel('電話に出たときの言葉').fill(greeting);
  await phone
    .getByLabel('その読み（カタカナ）')
    .fill('オデンワアリガトウゴザイマス。エキマエノヒダマリシカデゴザイマス。');
  await phone.getByLabel('一行に一つずつお書きください。').fill('すぐに治ります');
  await phone.getByText('保存しました').waitFor();
  await phone.getByRole('button', { name: '記入が済みました' }).tap();
  await phone.getByText('記入の完了をお知らせしました').waitFor();
}

const { tier, includedCalls, baseYen, perExtraCallYen, wrapUpSeconds, callbackPolicy, relayWindowMinutes } =
  cast.sakura.contract;
const terms = { tier, includedCalls, baseYen, perExtraCallYen, wrapUpSeconds, callbackPolicy, relayWindowMinutes };

const greeting = 'お電話ありがとうございます。駅前のひだまり歯科でございます。';

/** Every change is shown with what was there before; one press, asked twice, makes them all. */
async function takesOver(office: Page, client: string): Promise<void> {
  await office.goto(`${house.site}/clients/${client}/hearing`);
  for (const told of [greeting, director.name, '代表', 'すぐに治ります'])
    await office.getByText(told).first().waitFor();
  await office.getByRole('button', { name: '反映する' }).press('Enter');
  await office.getByRole('dialog').getByRole('button', { name: '反映する' }).press('Enter');
  await office.getByText('シートと登録内容は同じです').waitFor();
}

/** What going live is refused for. */
async function lacking(manager: Person, client: string): Promise<string[]> {
  const refused = await manager.tries(goLive, { params: { client } });
  if (!wasRefused(refused)) throw new Error('it went live');
  return refused.problems.map(({ field }) => field.replace('checklist.', ''));
}

/** What no sheet can say: that no check of the company is needed, the price, and that the manual is in force. */
async function agrees(manager: Person, client: string): Promise<void> {
  const params = { client };
  await manager.asks(exemptFromVerification, { params, body: { reason: '自社名で応対するため' } });
  await manager.asks(agreeContract, { params, body: { effectiveFrom: dayOf(new Date()), terms } });
  await manager.asks(publishScript, { params, body: {} });
  await manager.asks(moveJourney, { params, body: { to: 'opening' } });
  await manager.asks(setGrants, { params: { id: suzuki.id }, body: { clients: [...suzuki.grants, client] } });
}

async function takesATestCall(client: string): Promise<void> {
  const me = operator(house.person(suzuki));
  await me.isAvailable();
  const call = await me.takesByHand(client, '090-1234-5678');
  const summary = '試験のお電話です';
  await me.takesMessage(taken(yamamoto, { kind: 'inquiry', summary, details: '', answers: {} }), call);
  await me.hangsUp(call);
  await me.finishes(call);
  const letter = await eventually(() => {
    const arrived = mailbox.received.find(({ text }) => text?.includes(summary));
    if (!arrived) throw new Error('the report has not arrived');
    return arrived;
  });
  expect(letter.recipients).toEqual([director.email]);
}

async function ticksAndOpens(office: Page, client: string): Promise<void> {
  await office.goto(`${house.site}/clients/${client}/journey`);
  const opening = office.getByRole('button', { name: '開通する' });
  await office.getByText('9項目のうち6項目が済み').waitFor();
  expect(await opening.isDisabled()).toBe(true);
  await office.getByRole('cell', { name: '届いた', exact: true }).waitFor();
  for (const proven of ['着信が届く', '名乗りが正しい', '報告が届いた']) {
    await office.getByRole('button', { name: proven }).press('Enter');
    await office.getByRole('button', { name: proven, pressed: true }).waitFor();
  }
  await office.getByText('9項目のうち9項目が済み').waitFor();
  await opening.press('Enter');
  await office.getByRole('dialog').getByRole('button', { name: '開通する' }).press('Enter');
  await office.getByText('開通しました').first().waitFor();
}
