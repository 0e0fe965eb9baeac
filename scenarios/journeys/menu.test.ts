// A manager lets complaints come to us and everything else to the client's own telephone, by keyboard alone; a key that is there
// twice is refused where it stands. The client sees the same picture on its telephone.
import type { AskOf } from '@denwaban/api/endpoint';
import { setMenu } from '@denwaban/api/menus';
import { addStock } from '@denwaban/api/stock';
import { addTrunk, editTrunk } from '@denwaban/api/trunks';
import { usualRates } from '@denwaban/domain/tolls';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { type Keyboard, keyboardOf } from './keyboard.ts';
import { onStage } from './stage.ts';
import { openWindow } from './windows.ts';

const { kato } = cast.minato.staff;
const { sakura } = cast;
const line = sakura.lines.number;
const itsDesk = '06-6123-4567';

const { stage, journey } = onStage();

journey(
  'complaints come to us by a key: set by keyboard alone, refused where a key is there twice, and seen by the client',
  { timeout: 120_000 },
  async () => {
    const { house, browser } = stage;
    await opensATrunk();
    const office = await openWindow(browser, 'desk');
    const hands = await keyboardOf(office);
    await hands.signsIn(house.site, kato.email);
    await office.goto(`${house.site}/clients/${sakura.id}/menus`);

    await begins(office, hands);
    await isRefusedForAKeyTwice(office, hands);
    await mendsIt(office, hands);
    expect(await office.evaluate('pointed')).toBe(0);
    await isSeenByTheClient(await openWindow(browser, 'phone'));
  },
);

/** By which the client's own telephone is rung. */
async function opensATrunk(): Promise<void> {
  const manager = stage.house.person(kato);
  const { id } = await manager.asks(addTrunk, { body: { ...trunk, shownNumber: null } });
  await manager.asks(addStock, { body: { trunk: id, numbers: [trunk.shownNumber] } });
  await manager.asks(editTrunk, { params: { id }, body: trunk });
}

const trunk: AskOf<typeof addTrunk>['body'] & { shownNumber: string } = {
  ...{ name: '本社の外線', joins: 'account', host: 'carrier.example.jp', port: 5060, account: '0312341090', peers: [] },
  ...{ password: 'hanabi', mostCalls: 4, rings: ['fixed'], rates: usualRates, mostYenADay: 10_000 },
  ...{ shownNumber: '+81312341090', state: 'open' },
};

async function begins(office: Page, hands: Keyboard): Promise<void> {
  await office.getByText('着信メニューは使っていません').first().waitFor();
  await office.getByRole('button', { name: 'クレームは代行へ' }).first().press('Enter');
  await hands.at('parts.0.when');
  await tabsTo(office, 'parts.0.begins.keys.0.leads.number');
  await hands.write(itsDesk);
}

async function isRefusedForAKeyTwice(office: Page, hands: Keyboard): Promise<void> {
  await tabsTo(office, 'parts.0.begins.keys.1.key');
  await hands.press('Control+A');
  await hands.write('1');
  await saves(office, hands);
  await hands.at('parts.0.begins.keys.1.key');
  const field = office.locator('[name="parts.0.begins.keys.1.key"]');
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  const problem = office.locator(`[id="${await field.getAttribute('aria-describedby')}"]`);
  expect(await problem.textContent()).toContain('キー：同じものがすでにあります');
  expect(await office.locator('[name="parts.0.begins.keys.0.leads.number"]').inputValue()).toBe(itsDesk);
}

async function mendsIt(office: Page, hands: Keyboard): Promise<void> {
  await hands.press('Control+A');
  await hands.write('2');
  await saves(office, hands);
  await office.getByText('着信メニューを保存しました').waitFor();
  await hands.at('change');
  const picture = office.getByRole('region', { name: `回線「${line.label}」の着信メニュー` });
  await picture.getByText('毎日：0:00〜24:00 その1 キーで選んでもらう').waitFor();
  const complaint = picture.getByRole('listitem').filter({ hasText: '2を押すクレーム' }).last();
  expect(await complaint.textContent()).toContain('代行');
}

async function isSeenByTheClient(phone: Page): Promise<void> {
  const hands = await keyboardOf(phone);
  await hands.signsIn(stage.house.site, sakura.contacts.sakurai.email);
  await phone.goto(`${stage.house.site}/portal/menus`);
  await phone.getByText('貴社のお電話').first().waitFor();
  await phone.getByText(itsDesk).waitFor();
  await phone.getByText('クレーム', { exact: true }).waitFor();
  expect(await phone.getByRole('link', { name: '変更を申請する' }).getAttribute('href')).toContain('ask=lines');
  expect(await phone.getByRole('button', { name: '変更する' }).count()).toBe(0);
  expect(await phone.evaluate('document.documentElement.scrollWidth')).toBe(390);
  const owner = stage.house.person(sakura.contacts.sakurai);
  expect(await owner.tries(setMenu, { params: { id: line.id }, body: { menu: null } })).toMatchObject({
    code: 'not_allowed',
  });
}

async function saves(office: Page, hands: Keyboard): Promise<void> {
  await tabsUntil(office, async () => (await office.locator(':focus').textContent()) === '保存する');
  await hands.press('Enter');
}

const tabsTo = (page: Page, field: string) =>
  tabsUntil(page, async () => (await page.locator(`[name="${field}"]:focus`).count()) === 1);

/** As a hand on the keyboard gets there, however the page is laid out. */
async function tabsUntil(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('no number of tabs gets there');
}
