// A complaint at a 2次受け desk from the ring to the receipt, by keyboard alone; then the client's person answers it on a telephone.
import { getCase, listCases } from '@denwaban/api/cases';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { caller } from '../people/caller.ts';
import { type Keyboard, keyboardOf } from './keyboard.ts';
import { onStage } from './stage.ts';
import { eventually, openWindow } from './windows.ts';

const { suzuki, watanabe, kato } = cast.minato.staff;
const { sakura } = cast;
const { sakurai } = sakura.contacts;

const { stage, journey } = onStage();

journey(
  'a complaint of goods: heard by the procedure, looked up, fallen back to a callback, the caller made sure of, all by keyboard; then answered by the client',
  { timeout: 240_000 },
  async () => {
    const desk = await openWindow(stage.browser, 'desk');
    const keys = await keyboardOf(desk);
    await keys.signsIn(stage.house.site, suzuki.email);
    await desk.getByText('いまは着信を受けません').waitFor();
    await keys.press('Alt+W');
    await desk.getByText('着信を待っています').waitFor();

    const rings = caller(stage.house.person(kato), '090-1234-5678');
    await rings.rings(sakura.lines.number);
    await desk.getByRole('button', { name: '応答' }).waitFor();
    await keys.press('F3');

    await hearsTheComplaint(desk, keys);
    await assessesIt(desk, keys);
    await looksItUp(desk, keys);
    await makesACallbackOfIt(desk, keys);
    await makesSureWhoRings(desk, keys);
    await asksWhatIsLeft(desk, keys);
    const receiptNumber = await handsItIn(desk, keys);
    expect(await desk.evaluate('globalThis.pointed')).toBe(0);

    const supervisor = stage.house.person(watanabe);
    const id = (await supervisor.asks(listCases, { query: {} })).items[0]?.id ?? '';
    const taken = () => supervisor.asks(getCase, { params: { id } });
    expect(await taken()).toMatchObject({
      ...{ receiptNumber, kind: 'complaint', complaintAbout: 'service', severity: 2, summary: '電気ケトルが沸かない' },
      ...{ fallbackReason: 'not_in_manual', callerName: '山本 太郎', callerNumber: '+819012345678' },
      complaint: { state: 'assessed', record: { product: '電気ケトル', category: 'defect' } },
      callback: { state: 'open' },
    });

    await answersOnATelephone(await openWindow(stage.browser, 'phone'));
    await eventually(async () => expect((await taken()).complaint?.state).toBe('responded'));
    expect((await taken()).relay).toMatchObject({ state: 'acknowledged', acknowledgedBy: { name: sakurai.name } });
    await standsInItsLife(await openWindow(stage.browser, 'desk'), id);
  },
);

/** Kind and subject by a digit each, the summary by an IME whose Enter belongs to the word, the procedure as soon as it fits. */
async function hearsTheComplaint(desk: Page, keys: Keyboard): Promise<void> {
  await keys.choose('kind', '2');
  await keys.choose('complaintAbout', '2');
  await keys.type('askedFor', '');
  await keys.at('summary');
  await keys.converts('でんきけとる', '電気ケトル');
  await keys.at('summary');
  await keys.converts('がわかない', 'が沸かない');
  await keys.press('Enter');
  await keys.at('details');
  const procedure = desk.getByRole('region', { name: 'クレーム対応手順' });
  await procedure.getByText('台座の底の通電の部分').waitFor();
  await procedure.getByText('保証期間中の交換（6,000円まで）').waitFor();
  await keys.write('昨日届いて、一度も使えていないとのことです。');
  await keys.press('Tab');
  await keys.at('complaint.category');
  await keys.press('ArrowDown');
  await keys.press('ArrowDown');
  await keys.press('Tab');
  await keys.type('complaint.product', '電気ケトル');
  await keys.type('complaint.orderNumber', '');
  await keys.type('complaint.remedySought', '新品との交換');
}

/** The five questions, a digit each; the fifth waits until the manual was looked at. */
async function assessesIt(desk: Page, keys: Keyboard): Promise<void> {
  await keys.choose('complaint.severity', '2');
  await keys.choose('complaint.safety', '1');
  await keys.choose('complaint.complexity', '2');
  await keys.choose('complaint.impact', '1');
  await keys.at('complaint.immediateAction');
  await desk.getByRole('radiogroup', { name: '今すぐの対応は' }).waitFor();
}

async function looksItUp(desk: Page, keys: Keyboard): Promise<void> {
  await keys.press('/');
  const field = desk.getByRole('combobox', { name: 'マニュアルを探す' });
  await keys.on(field);
  await keys.write('ケトル');
  const answers = desk.getByRole('listbox', { name: '見つかった答え' }).getByRole('option');
  await eventually(async () => expect(await answers.count()).toBe(3));
  for (const at of [1, 2]) {
    await keys.press('ArrowDown');
    await eventually(async () => expect(await answers.nth(at).getAttribute('aria-selected')).toBe('true'));
    expect(await field.getAttribute('aria-activedescendant')).toBe(await answers.nth(at).getAttribute('id'));
  }
  await answers.nth(2).getByText('パッキンは550円').waitFor();
  await keys.press('Escape');
  await keys.choose('complaint.immediateAction', '2');
  await desk.getByText('重大度 2').waitFor();
  for (const fact of ['who', 'when', 'where', 'what', 'why', 'how']) await keys.type(`complaint.facts.${fact}`, '');
  await keys.choose('complaint.emotionStart', '3');
  await keys.choose('complaint.emotionEnd', '2');
  await keys.choose('complaint.apologised', '1');
  await keys.choose('complaint.receiptTold', '1');
  await keys.at('answers.matter');
}

async function makesACallbackOfIt(desk: Page, keys: Keyboard): Promise<void> {
  await keys.press('F4');
  await keys.at('callback.wanted');
  const why = desk.getByLabel('お答えせず折り返しにする理由');
  expect(await why.inputValue()).toBe('not_in_manual');
}

async function makesSureWhoRings(desk: Page, keys: Keyboard): Promise<void> {
  await keys.press('Alt+V');
  await keys.at('given.name');
  await keys.write('山本 太郎');
  await keys.press('Alt+I');
  await desk.getByText('確認が取れました').waitFor();
  await keys.press('Control+ArrowDown');
}

async function asksWhatIsLeft(desk: Page, keys: Keyboard): Promise<void> {
  await keys.choose('answers.matter', '3');
  await keys.type('answers.order_number', 'sk-204812');
  await keys.readBack('answers.order_number');
  await keys.type('answers.item', '電気ケトル');
  await keys.choose('answers.fault', '3');
  await keys.choose('answers.wants', '1');
  await keys.type('answers.name', '山本 太郎');
  await keys.type('answers.name.reading', 'やまもと たろう');
  await keys.readBack('answers.name');
  await keys.type('answers.phone', '090-1234-5678');
  await keys.readBack('answers.phone');
  await keys.at('callback.wanted');
  await desk.getByText('すべて伺いました').waitFor();
}

/** The receipt number, told with the code of its page while the caller is still there. */
async function handsItIn(desk: Page, keys: Keyboard): Promise<string> {
  await keys.press('Control+Enter');
  const receipt = desk.getByRole('status').filter({ hasText: '受け付けました' });
  const receiptNumber = /[A-Z0-9]+-[\d-]+/.exec((await receipt.textContent()) ?? '')?.[0] ?? '';
  await keys.press('Alt+R');
  const page = desk.getByRole('region', { name: 'お客様の控え' });
  await page.getByText(/^\d{4} \d{4}$/).waitFor();
  await page.getByText(receiptNumber).waitFor();
  await keys.press('Alt+K');
  await desk.getByRole('button', { name: '完了', exact: true }).waitFor();
  await keys.press('Control+Enter');
  await desk.getByText('着信を待っています').waitFor();
  return receiptNumber;
}

async function answersOnATelephone(phone: Page): Promise<void> {
  await (await keyboardOf(phone)).signsIn(stage.house.site, sakurai.email);
  const message = phone.getByRole('article').filter({ hasText: '電気ケトルが沸かない' });
  await message.getByRole('button', { name: '対応します' }).tap();
  await message.getByRole('button', { name: '回答を記録する' }).tap();
  await message.getByRole('radio', { name: 'ご要望に応じる' }).check();
  await message.getByLabel('是正（どう直すか）').fill('新品を本日発送し、届いた品は着払いで引き取る');
  await message.getByLabel('再発防止').fill('台座の通電検査を出荷前に加える');
  await message.getByRole('button', { name: '記録する', exact: true }).tap();
  await message.getByText('回答を作成済み').waitFor();
}

async function standsInItsLife(office: Page, id: string): Promise<void> {
  await (await keyboardOf(office)).signsIn(stage.house.site, watanabe.email);
  await office.goto(`${stage.house.site}/cases/${id}`);
  await office.getByRole('heading', { name: 'クレーム対応' }).waitFor();
  await office.locator('[aria-current="step"]', { hasText: '回答' }).waitFor();
  for (const told of ['重大度 2', '回答を作成済み', '新品を本日発送し、届いた品は着払いで引き取る', 'マニュアルにない'])
    await office.getByText(told).first().waitFor();
  await office.getByText('完了にする').waitFor();
}
