// これから回します: somebody of the client's says on a telephone what a caller wants, puts them through, and the operator knows it
// before the first word.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { caller } from '../people/caller.ts';
import { keyboardOf } from './keyboard.ts';
import { onStage } from './stage.ts';
import { eventually, openWindow } from './windows.ts';

const { suzuki, kato } = cast.minato.staff;
const { sakura } = cast;
const { kobayashi } = sakura.contacts;

const about = '届いた皿が割れていた。交換をご希望。';

const { stage, journey } = onStage();

journey(
  'a note written on a telephone pops with the call that is put through, begins its form, and says who answered',
  { timeout: 180_000 },
  async () => {
    const desk = await openWindow(stage.browser, 'desk');
    const keys = await keyboardOf(desk);
    await keys.signsIn(stage.house.site, suzuki.email);
    await desk.getByText('いまは着信を受けません').waitFor();
    await keys.press('Alt+W');

    const phone = await openWindow(stage.browser, 'phone');
    await (await keyboardOf(phone)).signsIn(stage.house.site, kobayashi.email);
    await phone.goto(`${stage.house.site}/portal/introductions`);
    await writes(phone);
    const note = phone.getByRole('article', { name: about });
    await note.getByText('この番号へ転送してください').waitFor();
    await note.getByRole('link', { name: /03-1234-1020/ }).waitFor();
    await note.getByRole('timer').waitFor();
    const width = await phone.evaluate<number>('document.documentElement.scrollWidth');
    expect(width).toBe(phone.viewportSize()?.width);

    // The transfer shows the number of whoever makes it.
    const transferred = caller(stage.house.person(kato), kobayashi.phone);
    await transferred.rings(sakura.lines.number);
    await note.getByText('お電話が届きました。').waitFor();
    const shown = desk.getByRole('region', { name: '回送メモ' });
    await shown.first().getByText(about).waitFor();
    await shown.first().getByText('クレーム').waitFor();
    await shown.first().getByText('山本 様').waitFor();

    await keys.press('F3');
    await note.getByText(`${suzuki.businessName} が応答しました`).waitFor();
    await begins(desk);
    await transferred.hangsUp();
  },
);

async function writes(phone: Page): Promise<void> {
  await phone.getByLabel('ご用件').fill(about);
  await phone.getByText('クレーム', { exact: true }).tap();
  await phone.getByLabel('お客様の電話番号').fill('０９０－８８８８－７７７７');
  await phone.getByLabel('お客様のお名前').fill('山本');
  await phone.getByRole('button', { name: '送って転送する' }).tap();
}

/** Matter and kind stand there already; who they are, the caller is asked all the same. */
async function begins(desk: Page): Promise<void> {
  const form = desk.getByRole('form', { name: '受付票' });
  await eventually(async () => expect(await form.locator('[name="summary"]').inputValue()).toBe(about));
  await form.getByRole('radio', { name: 'クレーム', checked: true }).waitFor();
  // While it rings nobody can write, and once it is answered the cursor comes by itself.
  await form.locator(':focus').waitFor();
  await form.locator('[name="answers.name"]').focus();
  await form.getByRole('button', { name: '「回送メモの 山本 様」を使う' }).click();
  await form.locator('[name="answers.phone"]').focus();
  await form.getByRole('button', { name: '「回送メモの番号 090-8888-7777」を使う' }).click();
  expect(await form.locator('[name="answers.name"]').inputValue()).toBe('山本');
  expect(await form.locator('[name="answers.phone"]').inputValue()).toBe('090-8888-7777');
  await form.locator('[name="answers.phone.readBack"]').waitFor();
}
