// A call on any other telephone, and a sales call: each from ring or calm to the end in under ten key presses, and in the books.
// Presses are counted by the page itself: a chord is one, text that is written into a field is none. What was over before
// anybody could write is entered at leisure, last and with the mouse.
import { listCalls } from '@denwaban/api/calls';
import { getCase, listCases } from '@denwaban/api/cases';
import { publishScript, saveScriptDraft } from '@denwaban/api/scripts';
import { getUsage } from '@denwaban/api/usage';
import type { Question } from '@denwaban/domain/scripts';
import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { caller } from '../people/caller.ts';
import { type Keyboard, keyboardOf } from './keyboard.ts';
import { onStage } from './stage.ts';
import { eventually, openWindow } from './windows.ts';

const { suzuki, watanabe, kato, nakamura } = cast.minato.staff;
const { aoba, sakura } = cast;

const { stage, journey } = onStage();
let desk: Page;
let keys: Keyboard;

beforeAll(async () => {
  if (!stage.house) return;
  await wantsNameAndNumberAlone();
  desk = await openWindow(stage.browser, 'desk');
  keys = await keyboardOf(desk);
  await keys.signsIn(stage.house.site, suzuki.email);
  await desk.getByText('いまは着信を受けません').waitFor();
  await keys.press('Alt+W');
  await calm();
}, 120_000);

journey(
  'a call on another telephone: the client in three letters, greeting and form at once, name, number and matter, calm again',
  { timeout: 180_000 },
  async () => {
    const pressed = await keys.countedDuring(async () => {
      await keys.press('Alt+T');
      await keys.on(desk.getByRole('combobox', { name: 'どのクライアントへのお電話ですか' }));
      await keys.write('さくら');
      await desk.getByRole('option', { name: sakura.name, selected: true }).waitFor();
      await keys.press('Enter');

      await keys.at('kind');
      const greeting = desk.getByRole('region', { name: '名乗り' });
      await greeting.getByText(sakura.script.content.greeting.text).waitFor();
      await desk.getByRole('form', { name: '受付票' }).waitFor();
      await keys.press('1');
      await keys.at('askedFor');
      for (const [field, said] of [
        ['summary', '電気ケトルの取扱説明書がほしい'],
        ['answers.name', '西田 恵'],
        ['answers.name.reading', 'ニシダ メグミ'],
        ['answers.phone', '090-2222-3333'],
      ] as const) {
        await keys.press('Control+ArrowDown');
        await keys.at(field);
        await keys.write(said);
      }
      await desk.getByText('すべて伺いました').waitFor();
      await keys.press('Alt+K');
      await desk.getByRole('button', { name: '登録して完了' }).waitFor();
      await keys.press('Control+Enter');
      await calm();
    });
    expect(pressed).toBeLessThan(10);
    expect(await desk.evaluate('pointed')).toBe(0);

    const supervisor = stage.house.person(watanabe);
    const id = (await supervisor.asks(listCases, { query: {} })).items[0]?.id ?? '';
    const taken = await supervisor.asks(getCase, { params: { id } });
    expect(taken).toMatchObject({
      ...{ kind: 'inquiry', summary: '電気ケトルの取扱説明書がほしい', client: sakura.id },
      ...{ callerName: '西田 恵', callerReading: 'ニシダ メグミ', callerNumber: '+819022223333' },
    });
    await eventually(async () => {
      const { relay } = await supervisor.asks(getCase, { params: { id } });
      expect(relay).not.toBeNull();
    });
    const { items } = await supervisor.asks(listCalls, { query: {} });
    expect(items).toMatchObject([{ id: taken.calls[0], state: 'ended', disposition: 'message' }]);
    await eventually(async () => expect(await counted()).toMatchObject({ counted: 1, notCounted: 0 }));
  },
);

journey(
  'the whole manual of a client as it is: every answer that must be is read back at one press, which goes on as well',
  { timeout: 180_000 },
  async () => {
    const matter = aoba.script.content.questions.find(({ id }) => id === 'matter');
    const other = matter?.kind === 'choice' ? matter.choices.findIndex(({ value }) => value === 'other') + 1 : 0;
    const pressed = await keys.countedDuring(async () => {
      await keys.press('Alt+T');
      await keys.on(desk.getByRole('combobox', { name: 'どのクライアントへのお電話ですか' }));
      await keys.write('あおば');
      await desk.getByRole('option', { name: aoba.name, selected: true }).waitFor();
      await keys.press('Enter');
      await keys.choose('kind', '1');
      await keys.at('askedFor');
      await keys.press('Control+ArrowDown');
      await keys.at('summary');
      await keys.write('年末の診療日を知りたい');
      await keys.press('Control+ArrowDown');
      await keys.choose('answers.matter', String(other));
      await keys.at('answers.inquiry');
      await keys.write('12月29日は開いていますか');
      await keys.press('Control+ArrowDown');
      await keys.at('answers.name');
      await keys.write('西田 恵');
      await keys.press('Enter');
      await keys.at('answers.name.reading');
      await keys.write('ニシダ メグミ');
      await keys.press('Alt+Y');
      await keys.at('answers.phone');
      await keys.write('090-2222-3333');
      await keys.press('Enter');
      await keys.at('answers.phone.readBack');
      await keys.press('Enter');
      await desk.getByText('すべて伺いました').waitFor();
      await keys.press('Alt+K');
      await desk.getByRole('button', { name: '登録して完了' }).waitFor();
      await keys.press('Control+Enter');
      await calm();
    });
    // By Alt+Y in the field of the number as well it is one less.
    expect(pressed).toBeLessThanOrEqual(13);
    expect(await desk.evaluate('pointed')).toBe(0);
    const supervisor = stage.house.person(watanabe);
    const id = (await supervisor.asks(listCases, { query: { client: aoba.id } })).items[0]?.id ?? '';
    expect((await supervisor.asks(getCase, { params: { id } })).answers).toMatchObject({
      name: { given: '西田 恵', readBack: true },
      phone: { given: '+819022223333', readBack: true },
    });
  },
);

journey(
  'a sales call: turned away with this client’s words, ended in one stroke and a line of memo, on no bill',
  { timeout: 180_000 },
  async () => {
    const rings = caller(stage.house.person(kato), '0120-000-123');
    const call = await rings.rings(sakura.lines.number);
    await desk.getByRole('button', { name: '応答' }).waitFor();
    const pressed = await keys.countedDuring(async () => {
      await keys.press('F3');
      await desk.getByText(sakura.script.content.sales.words).waitFor();
      await keys.press('Alt+1');
      await keys.on(desk.getByRole('textbox', { name: '営業のメモ' }));
      await keys.write('株式会社ひかり通信・回線の切り替えの勧誘');
      await keys.press('Enter');
      await calm();
    });
    expect(pressed).toBeLessThan(10);
    expect(await desk.evaluate('pointed')).toBe(0);

    const { items } = await stage.house.person(watanabe).asks(listCalls, { query: {} });
    expect(items.find(({ id }) => id === call)).toMatchObject({
      ...{ state: 'ended', disposition: 'sales', memo: '株式会社ひかり通信・回線の切り替えの勧誘' },
    });
    await eventually(async () => expect(await counted()).toMatchObject({ counted: 1, notCounted: 1 }));
  },
);

journey(
  'a call that was over before anybody could write: entered with its own times, and on to its message',
  { timeout: 180_000 },
  async () => {
    await keys.press('Alt+T');
    await keys.on(desk.getByRole('combobox', { name: 'どのクライアントへのお電話ですか' }));
    await keys.write('あおば');
    await desk.getByRole('option', { name: aoba.name, selected: true }).waitFor();
    await desk.getByRole('checkbox', { name: 'すでに終わったお電話を、後から記録する' }).check();
    const end = desk.getByLabel('通話の終わり');
    const ended = new Date(`${await end.inputValue()}:00+09:00`);
    const began = new Date(ended.getTime() + (9 * 60 - 6) * 60_000).toISOString().slice(0, 16);
    await desk.getByLabel('通話の始まり').fill(began);
    await desk.getByRole('button', { name: `${aoba.name}のお電話として記録し、受付票を書く` }).click();
    await desk.getByRole('form', { name: '受付票' }).waitFor();
    const { items } = await stage.house.person(watanabe).asks(listCalls, { query: {} });
    expect(items[0]).toMatchObject({
      ...{ state: 'ended', how: 'talked', disposition: null, enteredAt: expect.any(String) },
      ...{ client: { id: aoba.id }, endedAt: ended.toISOString() },
    });
    await desk.getByRole('button', { name: '受付台へ戻る' }).click();
    await calm();
    await desk.getByText('後追い入力').waitFor();
  },
);

const calm = () => desk.getByText('着信を待っています').waitFor();
const counted = () => stage.house.person(nakamura).asks(getUsage, { params: { client: sakura.id }, query: {} });

/** Every question a client has costs its presses: this one wants to know who rang, under which number, and why. */
async function wantsNameAndNumberAlone(): Promise<void> {
  const { content } = sakura.script;
  const isWanted = ({ fills }: Question) => fills === 'caller_name' || fills === 'caller_number';
  const questions = content.questions.filter(isWanted).map((question) => ({ ...question, readBack: false }));
  const manager = stage.house.person(kato);
  const params = { client: sakura.id };
  await manager.asks(saveScriptDraft, { params, body: { content: { ...content, questions }, revision: 0 } });
  await manager.asks(publishScript, { params, body: {} });
}
