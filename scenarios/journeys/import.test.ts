// A table as agencies have them, sent in the browser by keyboard: what is wrong with two of its rows, the good ones taken over, all undone.
import { listClients } from '@denwaban/api/clients';
import { expect } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { keyboardOf } from './keyboard.ts';
import { onStage } from './stage.ts';
import { openWindow } from './windows.ts';

const { kato } = cast.minato.staff;

const { stage, journey } = onStage();

const table = [
  'コード,会社名,フリガナ',
  'hinode,日の出商会,ヒノデショウカイ',
  'kanji,漢字の読み,漢字読',
  'minamo,みなも企画,ミナモキカク',
  'hinode,日の出の二度目,ヒノデノニドメ',
];

journey(
  'a table with two bad rows: each says what is wrong in which line, the good ones are taken over, and all of it is undone',
  { timeout: 180_000 },
  async () => {
    const office = await openWindow(stage.browser, 'desk');
    await (await keyboardOf(office)).signsIn(stage.house.site, kato.email);
    const clients = async () => {
      const { clients } = await stage.house.person(kato).asks(listClients);
      return clients.map(({ code }) => code);
    };
    const before = await clients();
    const press = (name: string) => office.getByRole('button', { name }).press('Enter');

    await office.goto(`${stage.house.site}/imports`);
    const chooses = office.waitForEvent('filechooser');
    await press('ファイル（CSV・Excel）');
    const buffer = Buffer.from(`\uFEFF${table.join('\r\n')}\r\n`);
    await (await chooses).setFiles({ name: '顧客一覧.csv', mimeType: 'text/csv', buffer });
    await press('送って確かめる');

    await office.getByRole('heading', { name: '顧客一覧.csv' }).waitFor();
    const rows = office.getByRole('table', { name: '行ごとの結果' }).getByRole('row');
    for (const [line, wrong] of [
      ['3', 'フリガナはカタカナで入力してください。'],
      ['5', 'このファイルの前の行に、同じものがあります。どちらか1行にしてください。'],
    ] as const) {
      const row = rows.filter({ hasText: wrong });
      await row.waitFor();
      expect(await row.getByRole('cell').first().textContent()).toBe(line);
    }
    // The heads, and nothing but the two.
    await expect.poll(() => rows.count()).toBe(3);
    expect(await clients()).toEqual(before);

    await press('よい行だけ取り込む（2行）');
    await office.getByText('取り込み済み').waitFor();
    expect((await clients()).filter((code) => !before.includes(code)).sort()).toEqual(['hinode', 'minamo']);

    await press('この取込を取り消す');
    await office.getByText('取り込んだ2件を取り消します').waitFor();
    await office.getByRole('dialog').getByRole('button', { name: 'この取込を取り消す' }).press('Enter');
    await office.getByText('取り消し済み').waitFor();
    expect(await clients()).toEqual(before);
    expect(await office.evaluate('pointed')).toBe(0);
  },
);
