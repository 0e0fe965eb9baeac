import type { ImportFile } from '@denwaban/api/imports';
import type { ImportKind } from '@denwaban/domain/imports';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { listAccess } from '../access/list-access.ts';
import * as callers from '../callers/store.ts';
import { getCase } from '../cases/get-case.ts';
import * as clients from '../clients/store.ts';
import { editContact } from '../contacts/edit-contact.ts';
import * as contacts from '../contacts/store.ts';
import { jobHandlers } from '../handlers.ts';
import * as scripts from '../scripts/store.ts';
import type { Asker } from '../shell/ask.ts';
import { allowed } from '../testing/examples.ts';
import { openShift, type Shift } from '../testing/shift.ts';
import { judgeUsageOfCase } from '../usage/judge-usage.ts';
import * as usage from '../usage/store.ts';
import { getImport, listImportRows } from './list-imports.ts';
import { discardImport, matchImport, takeImport, undoImport } from './move-import.ts';
import { sendImport } from './send-import.ts';
import { rowsToMend, template } from './sheets.ts';

const kato: Asker = {
  ...{ as: 'staff', agency: cast.minato.id, client: null },
  ...{ person: cast.minato.staff.kato.id, role: 'manager' },
};
const sakura = cast.sakura.id;
let shift: Shift;

beforeAll(async () => {
  shift = await openShift('2026-05-07T10:00:00+09:00');
});
afterAll(() => shift.close());

const csvOf = (...lines: string[]) => Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`);
const now = (id: string) =>
  shift.as(kato, async (tx, who) => allowed(await getImport(tx, { params: { id } } as never, who, 'ja')));
const settled = async (answer: Promise<unknown>): Promise<ImportFile> => {
  const { id } = allowed((await answer) as ImportFile);
  await shift.settle();
  return now(id);
};
const send = (kind: ImportKind, sent: Buffer, client?: string) =>
  settled(sendImport(shift.books, { sent, query: { kind, client, name: `${kind}.csv` }, asker: kato, language: 'ja' }));
const take = (id: string, which: 'good' | 'all' = 'good') =>
  settled(shift.as(kato, (tx, who) => takeImport(tx, { params: { id }, body: { which } } as never, who, 'ja')));
const undo = (id: string) =>
  settled(shift.as(kato, (tx, who) => undoImport(tx, { params: { id } } as never, who, 'ja')));
const rowsOf = async (id: string, language = 'ja') =>
  shift.as(kato, async (tx, who) => {
    const query = { after: 0, limit: 200 };
    return allowed(await listImportRows(tx, { params: { id }, query } as never, who, language)).rows;
  });
const peopleOf = (client: string) => shift.asHouse((tx) => contacts.ofClient(tx, client));

test('companies are taken on: the good rows, and the others are told by line and column', async () => {
  const sent = await send(
    'clients',
    csvOf(
      'コード,会社名,フリガナ',
      'hinode,日の出商会,ヒノデショウカイ',
      'hinode,二度目,ニドメ',
      'aa,あおぞら,漢字',
      `${cast.sakura.code},さくら,サクラ`,
    ),
  );
  expect(sent).toMatchObject({ state: 'checked', counts: { new: 1, refused: 3 }, rows: 4, problems: [] });
  expect(await rowsOf(sent.id)).toMatchObject([
    { line: 2, outcome: 'new', label: '日の出商会' },
    { line: 3, problems: [{ field: 'code', head: 'コード', code: 'twice_in_file' }] },
    { line: 4, problems: [{ field: 'reading', head: 'フリガナ', message: expect.stringContaining('カタカナ') }] },
    { line: 5, problems: [{ field: 'code', code: 'known_otherwise' }] },
  ]);
  expect((await rowsOf(sent.id, 'en'))[1]?.problems[0]?.message).toContain('earlier row');
  expect(
    await shift.as(kato, (tx, who) =>
      takeImport(tx, { params: { id: sent.id }, body: { which: 'all' } } as never, who, 'ja'),
    ),
  ).toMatchObject({ code: 'rows_to_mend' });
  expect(await take(sent.id)).toMatchObject({ state: 'taken', counts: { made: 1, refused: 3 } });
  const [code] = (await shift.asHouse((tx) => clients.withCodes(tx, ['hinode']))).values();
  expect(code).toBeDefined();
  expect(await undo(sent.id)).toMatchObject({ state: 'undone', counts: { removed: 1, kept: 0 } });
  expect(await shift.asHouse((tx) => clients.withCodes(tx, ['hinode']))).toEqual(new Map());
  await shift.as(kato, async (tx) => discardImport(tx, { params: { id: sent.id } } as never));
  expect(await rowsOf(sent.id).catch((error: Error) => error.message)).toContain('not_found');
});

test('people sent in CP932 come in behind those who are there; who is in use since is left when it is undone', async () => {
  const text = [
    'クライアント,氏名,フリガナ,メール,電話,連絡順,権限',
    `${cast.sakura.code},髙橋 一郎,タカハシ イチロウ,t@example.jp,090-1111-2222,,担当者`,
    `${cast.sakura.code},山田 花子,ヤマダ ハナコ,y@example.jp,,,`,
    'nobody,誰か,ダレカ,,,,',
  ].join('\r\n');
  const before = await peopleOf(sakura);
  const sent = await send('contacts', iconv.encode(text, 'cp932'));
  expect(sent.counts).toMatchObject({ new: 2, refused: 1 });
  expect(await take(sent.id)).toMatchObject({ counts: { made: 2 } });
  const after = await peopleOf(sakura);
  const added = after.filter(({ id }) => !before.some((each) => each.id === id));
  expect(added.map(({ name, order, role }) => [name, order, role])).toEqual([
    ['髙橋 一郎', Math.max(...before.map(({ order }) => order)) + 1, 'staff'],
    ['山田 花子', Math.max(...before.map(({ order }) => order)) + 2, null],
  ]);
  const [first] = added;
  const { signIn: _, presence: __, client: ___, id, ...details } = first as NonNullable<typeof first>;
  await shift.as(kato, async (tx) =>
    editContact(tx, { params: { id }, body: { ...details, phone: '090-3333-4444' } } as never),
  );
  expect(await undo(sent.id)).toMatchObject({ state: 'undone', counts: { removed: 1, kept: 1, refused: 1 } });
  expect((await rowsOf(sent.id)).find(({ outcome }) => outcome === 'kept')).toMatchObject({
    label: '髙橋 一郎',
    problems: [{ code: 'used_since' }],
  });
  expect((await peopleOf(sakura)).length).toBe(before.length + 1);
});

test('the rows to mend leave as they were sent, and come back mended without the others coming in twice', async () => {
  const sent = await send(
    'contacts',
    csvOf('氏名\tカナ\tTEL', '斉藤 茂\tサイトウ シゲル\t12', '森 鈴\tモリ スズ\t03-1234-5670'),
    sakura,
  );
  expect(sent.counts).toMatchObject({ new: 1, refused: 1 });
  await take(sent.id);
  const asked = { id: sent.id, encoding: 'shift_jis', language: 'ja' } as const;
  const sheet = allowed(await shift.as(kato, (tx) => rowsToMend(tx, asked)));
  const query = { what: 'import', limit: 10 } as const;
  const looked = allowed(await shift.as(kato, (tx) => listAccess(tx, { query } as never)));
  expect(looked.items).toMatchObject([{ action: 'download', about: { id: sent.id }, client: { id: sakura } }]);
  const text = iconv.decode(sheet.bytes, 'cp932');
  expect(text).toContain('"2","斉藤 茂","サイトウ シゲル","12"');
  expect(text).toContain('TEL：');
  const again = await send('contacts', iconv.encode(text.replace('"12"', '"03-1234-5671"'), 'cp932'), sakura);
  expect(await take(again.id, 'all')).toMatchObject({ counts: { made: 1, refused: 0 } });
  const whole = await send(
    'contacts',
    csvOf('氏名,カナ,TEL', '斉藤 茂,サイトウ シゲル,03-1234-5671', '森 鈴,モリ スズ,03-1234-9999'),
    sakura,
  );
  expect(await rowsOf(whole.id)).toMatchObject([
    { outcome: 'known' },
    { outcome: 'refused', problems: [{ field: 'name', code: 'known_otherwise' }] },
  ]);
  await undo(again.id);
  await undo(sent.id);
});

test('columns that nobody calls so are said by hand', async () => {
  const sent = await send('faq', csvOf('聞かれること,答えること', '営業日は,平日です'), sakura);
  expect(sent).toMatchObject({
    state: 'checked',
    counts: { new: 0 },
    problems: [{ field: 'question', code: 'column_missing' }, { field: 'answer' }],
    may: { take: false, match: true },
  });
  const places = { question: '聞かれること', answer: '答えること' };
  const matched = await settled(
    shift.as(kato, (tx, who) => matchImport(tx, { params: { id: sent.id }, body: { places } } as never, who, 'ja')),
  );
  expect(matched).toMatchObject({ counts: { new: 1 }, may: { take: true } });
  await take(sent.id);
  const { draft } = await shift.asHouse((tx) => scripts.current(tx, sakura));
  expect(draft?.content.faq.at(-1)).toMatchObject({ question: '営業日は', answer: '平日です' });
  expect(await undo(sent.id)).toMatchObject({ counts: { removed: 1 } });
  const after = await shift.asHouse((tx) => scripts.current(tx, sakura));
  expect(after.draft?.content.faq.some(({ question }) => question === '営業日は')).toBe(false);
});

test('past calls are history of their callers: closed, counted on no bill, and found out again', async () => {
  const sheet = csvOf(
    'クライアント,受電日時,電話番号,お客様名,フリガナ,種別,用件,受付者,受付番号',
    `${cast.sakura.code},2025/11/18 9:30,090-7777-0001,佐々木 望,ササキ ノゾミ,問い合わせ,配送日の変更,佐藤,A-1`,
    `${cast.sakura.code},2025/11/19 14:05,090-7777-0001,佐々木 望,ササキ ノゾミ,クレーム,商品が割れていた,佐藤,A-2`,
  );
  const sent = await send('calls', sheet);
  expect(await take(sent.id)).toMatchObject({ counts: { made: 2 } });
  const caller = await shift.asHouse((tx) => callers.lockByNumber(tx, sakura, '+819077770001'));
  expect(caller).toMatchObject({ name: '佐々木 望', calls: 2, firstSeen: new Date('2025-11-18T00:30:00Z') });
  const past = await shift.asHouse(async (tx) => {
    const { rows } = await callersCases(tx, caller?.id ?? '');
    return rows;
  });
  expect(past.map(({ state }) => state)).toEqual(['closed', 'closed']);
  const file = allowed(
    await shift.as(kato, (tx, who) => getCase(tx, { params: { id: past[1]?.id ?? '' } } as never, who)),
  );
  expect(JSON.stringify(file)).toContain('受付者：佐藤／受付番号：A-2');
  for (const { id, call } of past) {
    await judgeUsageOfCase(shift.books, { agency: cast.minato.id, id });
    expect(await shift.asHouse((tx) => usage.lockOfCall(tx, call))).toBeNull();
  }
  expect(await send('calls', sheet)).toMatchObject({ counts: { known: 2, new: 0 }, may: { take: false } });
  expect(await undo(sent.id)).toMatchObject({ counts: { removed: 2 } });
  expect(await shift.asHouse((tx) => callers.lockByNumber(tx, sakura, '+819077770001'))).toBeNull();
});

test('work that was cut off goes on where it was, and nothing is made twice', async () => {
  const lines = Array.from({ length: 450 }, (_, at) => `人${at},ヒト,p${at}@example.jp`);
  const { id } = allowed(
    await sendImport(shift.books, {
      ...{ sent: csvOf('氏名,フリガナ,メール', ...lines), asker: kato, language: 'ja' },
      query: { kind: 'contacts', client: sakura, name: 'many.csv' },
    }),
  );
  const work = jobHandlers(shift.books).work_import as (job: object) => Promise<void>;
  const job = { do: 'work_import', agency: cast.minato.id, id };
  await work(job);
  expect(await now(id)).toMatchObject({ state: 'checking', done: 200, counts: { new: 200 } });
  await shift.settle();
  expect(await now(id)).toMatchObject({ state: 'checked', counts: { new: 450 } });
  const before = (await peopleOf(sakura)).length;
  allowed(
    await shift.as(kato, (tx, who) => takeImport(tx, { params: { id }, body: { which: 'all' } } as never, who, 'ja')),
  );
  await Promise.all([work(job), work(job)]);
  await shift.settle();
  expect(await now(id)).toMatchObject({ state: 'taken', total: 450, done: 450, counts: { made: 450, new: 0 } });
  expect((await peopleOf(sakura)).length).toBe(before + 450);
  expect(await undo(id)).toMatchObject({ counts: { removed: 450 } });
});

test.each(['', 'これは表ではありません\0'])('what is no table is refused', async (text) => {
  const asked = { sent: Buffer.from(text), query: { kind: 'faq', name: '' }, asker: kato, language: 'ja' } as const;
  expect(await sendImport(shift.books, asked)).toMatchObject({ code: 'file_unreadable' });
});

test('a template is CSV in the encoding asked for', () => {
  expect(template('faq', 'utf-8').bytes.toString()).toMatch(/^\uFEFF"クライアントコード（必須）","質問（必須）"/);
  expect(iconv.decode(template('calls', 'shift_jis').bytes, 'cp932')).toContain('"受電日時（必須）"');
});

async function callersCases(tx: Parameters<Parameters<Shift['asHouse']>[0]>[0], caller: string) {
  const rows = await tx.q
    .selectFrom('cases as c')
    .innerJoin('case_calls as k', (on) => on.onRef('k.agency_id', '=', 'c.agency_id').onRef('k.case_id', '=', 'c.id'))
    .select(['c.id', 'c.state', 'k.call_id as call'])
    .where('c.agency_id', '=', tx.agency)
    .where('c.caller_id', '=', caller)
    .orderBy('c.id')
    .execute();
  return { rows };
}
