import { expect, test } from 'vitest';
import { isRefusal } from '../refusals/index.ts';
import {
  type Counts,
  checkPlaces,
  columnsOf,
  discard,
  type Import,
  type ImportKind,
  importKinds,
  match,
  matchColumns,
  readRow,
  send,
  step,
  takeOver,
  templateOf,
  undo,
} from './index.ts';

const now = new Date('2026-05-07T10:00:00+09:00');

const read = (kind: ImportKind, cells: Record<string, string>) => {
  const places = matchColumns(columnsOf(kind, false), Object.keys(cells));
  return readRow(kind, places, { line: 2, cells }, now);
};

test.each<[ImportKind, string[], Record<string, string>]>([
  [
    'clients',
    ['会社コード', '会社名（正式）', 'ふりがな'],
    { code: '会社コード', name: '会社名（正式）', reading: 'ふりがな' },
  ],
  [
    'contacts',
    ['Client', 'Name', 'Kana', 'E-Mail', 'TEL'],
    { client: 'Client', name: 'Name', reading: 'Kana', email: 'E-Mail', phone: 'TEL' },
  ],
  ['faq', ['クライアントコード', 'Ｑ', 'Ａ'], { client: 'クライアントコード', question: 'Ｑ', answer: 'Ａ' }],
  [
    'calls',
    ['※受付日時', '用件', '会社名', 'クライアント'],
    { client: 'クライアント', day: '※受付日時', company: '会社名', summary: '用件' },
  ],
])('the columns of %s are found by what they are called', (kind, heads, places) => {
  const columns = columnsOf(kind, false);
  expect(matchColumns(columns, heads)).toEqual(places);
  expect(checkPlaces(columns, heads, places)).toEqual([]);
});

test('a column that has to be there, that is not there, or that is two things is told by its field', () => {
  const columns = columnsOf('faq', true);
  expect(checkPlaces(columns, ['質問', '答え'], { question: '質問' })).toEqual([
    { field: 'answer', code: 'column_missing' },
  ]);
  expect(checkPlaces(columns, ['質問'], { question: '質問', answer: '回答' })).toEqual([
    { field: 'answer', code: 'column_missing' },
  ]);
  expect(checkPlaces(columns, ['質問'], { question: '質問', answer: '質問' })).toEqual([
    { field: 'question', code: 'not_unique' },
    { field: 'answer', code: 'not_unique' },
  ]);
});

test.each(importKinds)('the template for %s is read as it stands', (kind) => {
  const [heads = [], ...rows] = templateOf(kind);
  for (const row of rows) {
    const cells = Object.fromEntries(heads.map((head, at) => [head, row[at] ?? '']));
    expect(read(kind, cells)).toHaveProperty('value');
  }
});

test.each<[ImportKind, Record<string, string>, { field: string; code: string }[]]>([
  [
    'clients',
    { コード: '!', 会社名: '', フリガナ: '漢字' },
    [
      { field: 'code', code: 'malformed' },
      { field: 'name', code: 'required' },
      { field: 'reading', code: 'reading_not_kana' },
    ],
  ],
  [
    'contacts',
    { クライアント: '', 氏名: '田中', フリガナ: 'タナカ', 連絡順: '一番', クレーム窓口: '多分', 権限: '社長' },
    [
      { field: 'client', code: 'required' },
      { field: 'order', code: 'not_whole' },
      { field: 'takesComplaints', code: 'not_a_choice' },
      { field: 'role', code: 'not_a_choice' },
    ],
  ],
  [
    'faq',
    { クライアント: 'a', 質問: 'あ'.repeat(201), 回答: '' },
    [
      { field: 'answer', code: 'required' },
      { field: 'question', code: 'too_long' },
    ],
  ],
  [
    'calls',
    { クライアント: 'a', 日時: '2026/02/30', 電話番号: '12', 種別: '雑談', 用件: '' },
    [
      { field: 'day', code: 'malformed' },
      { field: 'number', code: 'number_lacks_area_code' },
      { field: 'kind', code: 'not_a_choice' },
      { field: 'summary', code: 'required' },
    ],
  ],
  ['calls', { クライアント: 'a', 日時: '2027/01/01', 用件: '予約' }, [{ field: 'day', code: 'out_of_range' }]],
])('what is wrong with a row of %s is told column by column', (kind, cells, problems) => {
  expect(read(kind, cells)).toMatchObject({ problems });
});

test.each([
  ['2025/11/18 9:30', '', '2025-11-18T00:30:00.000Z'],
  ['2025-11-18T09:30:00+09:00', '', '2025-11-18T00:30:00.000Z'],
  ['2025年11月18日', '9時30分', '2025-11-18T00:30:00.000Z'],
  ['20251118', '', '2025-11-18T03:00:00.000Z'],
])('a call of %s %s came in at %s', (日付, 時刻, at) => {
  const row = read('calls', { クライアント: 'a', 日付, 時刻, 用件: '予約' });
  expect('value' in row && (row.value as { at: Date }).at.toISOString()).toBe(at);
});

test('an apostrophe that kept a spreadsheet from reckoning is no part of a number', () => {
  const row = read('contacts', { クライアント: 'a', 氏名: '田中', フリガナ: 'タナカ', 電話: "'+81-3-1234-5678" });
  expect(row).toMatchObject({ value: { phone: '+81312345678' } });
});

const sent = { id: 'i', kind: 'faq', client: null, fileName: 'faq.csv', by: 'kato', at: now, total: 3 } as const;
const heads = ['クライアント', '質問', '回答'];
const places = { client: 'クライアント', question: '質問', answer: '回答' };
const counts = (some: Partial<Counts>): Counts => ({
  ...{ new: 0, known: 0, refused: 0, made: 0, removed: 0, kept: 0 },
  ...some,
});
const changed = (change: ReturnType<typeof undo>): Import => {
  if (isRefusal(change)) throw new Error(change.code);
  return change.import;
};

test('a sheet is checked, taken, and taken back, in steps', () => {
  const checking = send({ ...sent, heads, places }).import;
  expect(checking).toMatchObject({ state: 'checking', total: 3, done: 0 });
  const half = step(checking, 2, counts({ new: 1, refused: 1 }));
  expect(half).toMatchObject({ import: { state: 'checking', done: 2 }, events: [{ name: 'import.going_on' }] });
  const checked = step(half.import, 0, counts({ new: 2, refused: 1 }));
  expect(checked).toMatchObject({ import: { state: 'checked', done: 3 }, events: [{ name: 'import.checked' }] });
  expect(takeOver(checked.import, counts({ new: 2, refused: 1 }), 'all')).toMatchObject({ code: 'rows_to_mend' });
  expect(takeOver(checked.import, counts({ refused: 1 }), 'good')).toMatchObject({ code: 'no_row_readable' });
  const taking = changed(takeOver(checked.import, counts({ new: 2, refused: 1 }), 'good'));
  expect(taking).toMatchObject({ state: 'taking', total: 2, done: 0 });
  expect(match(taking, places, 3)).toMatchObject({ code: 'import_out_of_turn' });
  const taken = step(taking, 0, counts({ made: 2 }));
  expect(taken.events).toMatchObject([{ name: 'import.taken', data: { made: 2 } }]);
  expect(discard(taken.import)).toMatchObject({ code: 'import_out_of_turn' });
  const undone = step(changed(undo(taken.import, counts({ made: 2 }))), 0, counts({ removed: 1, kept: 1 }));
  expect(undone).toMatchObject({ import: { state: 'undone' }, events: [{ data: { removed: 1, kept: 1 } }] });
  expect(discard(undone.import)).toMatchObject({ events: [{ name: 'import.discarded' }] });
});

test('rows are read only once every column that has to be there is known', () => {
  const waiting = send({ ...sent, heads, places: { question: '質問' } }).import;
  expect(waiting.state).toBe('checked');
  expect(match(waiting, { question: '質問' }, 3)).toMatchObject({ code: 'incomplete_input' });
  expect(changed(match(waiting, places, 3))).toMatchObject({ state: 'checking', total: 3 });
});
