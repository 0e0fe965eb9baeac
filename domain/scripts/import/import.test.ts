import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blankContent, checkContent, importRows, type Row, readNamed, readPairs, starterContent } from '../index.ts';

const starter = starterContent('さくら通販', 'サクラツウハン');
const row = (line: number, cells: Record<string, string>): Row => ({ line, cells });
const outcomes = (kind: Parameters<typeof importRows>[1], ...rows: Row[]) => {
  const imported = importRows(starter, kind, rows);
  return { ...imported, is: imported.rows.map(({ is }) => is) };
};

test('good rows are taken, and a bad one says what it lacks', () => {
  const { content, rows } = outcomes(
    'faq',
    row(2, { 質問: '送料は', 回答: '660円です', 別の聞き方: '配送料、郵送料' }),
    row(3, { 質問: '返品は', 回答: ' ' }),
    row(4, { ' Ｑ ': '支払いは', Ａ: 'カードです', 商品名: 'ケトル' }),
  );
  expect(content.faq).toEqual([
    { id: 'f1', question: '送料は', alsoAsked: ['配送料', '郵送料'], answer: '660円です', product: '' },
    { id: 'f2', question: '支払いは', alsoAsked: [], answer: 'カードです', product: 'ケトル' },
  ]);
  expect(rows).toEqual([
    { line: 2, label: '送料は', is: 'added', problems: [] },
    { line: 3, label: '返品は', is: 'refused', problems: [{ field: 'answer', code: 'required' }] },
    { line: 4, label: '支払いは', is: 'added', problems: [] },
  ]);
});

test('a question that is there is answered anew, and handed in again changes nothing', () => {
  const rows = [row(2, { 質問: '送料は', 回答: '660円です' }), row(3, { 質問: ' ｿｳﾘｮｳは', 回答: '別' })];
  const again = row(4, { 質問: '送料は？'.replace('？', ''), 回答: '700円です' });
  expect(outcomes('faq', ...rows, again, again).is).toEqual(['added', 'added', 'changed', 'unchanged']);
});

test('questions are read with their kind, choices and ticks', () => {
  const { content, is } = outcomes(
    'questions',
    row(2, { 項目: '色', 選択肢: '赤、青', 必須: '○' }),
    row(3, { 項目: 'お名前', 種類: '氏名', 聞き方: 'お名前を頂戴できますか。', 必須: '○', 復唱: '○' }),
    row(4, { 項目: '発送日', 種類: '和暦' }),
    row(5, { 項目: 'お名前', 種類: '電話番号' }),
    row(6, { 項目: '色', 選択肢: '青、緑' }),
  );
  expect(is).toEqual(['added', 'changed', 'refused', 'refused', 'changed']);
  const [name] = content.questions;
  expect(name).toMatchObject({ id: 'name', kind: 'name', say: 'お名前を頂戴できますか。', fills: 'caller_name' });
  // 青 keeps the value under which answers already given know it.
  expect(content.questions.at(-1)).toMatchObject({
    ...{ label: '色', kind: 'choice', required: false },
    choices: [
      { value: 'c2', label: '青' },
      { value: 'c4', label: '緑' },
    ],
  });
});

test('words are for a person, a post or everybody who is away', () => {
  const { content } = outcomes(
    'people',
    ...readNamed('社長：あいにく外出しております。\n\n外出中：席を外しております。'),
  );
  expect(content.people).toEqual([{ id: 'w1', who: '社長', words: 'あいにく外出しております。' }]);
  expect(content.absence.out).toBe('席を外しております。');
});

test.each<[string, string]>([
  ['Q and A', 'Q. 送料は\nA. 660円です\n離島も同じです\n\nQ2：返品は\nA2：8日以内です'],
  ['full width', 'Ｑ．送料は\nＡ．660円です\n離島も同じです\nＱ２．返品は\nＡ２．8日以内です'],
  ['問 and 答', '問１　送料は\n答　660円です\n離島も同じです\n問２　返品は\n答　8日以内です'],
  ['marks in brackets', '【質問1】送料は\n【回答】660円です\n離島も同じです\n【質問2】\n返品は\n【回答】\n8日以内です'],
  ['numbered headings', '1. 送料は\n660円です\n離島も同じです\n\n2. 返品は\n8日以内です'],
  ['headings with marks', '■送料は\r\n660円です\r\n離島も同じです\r\n■返品は\r\n8日以内です'],
])('a text with %s is read as pairs', (_, text) => {
  expect(readPairs(text).map(({ cells }) => cells)).toEqual([
    { 質問: '送料は', 回答: '660円です\n離島も同じです' },
    { 質問: '返品は', 回答: '8日以内です' },
  ]);
});

test('a number within an answer begins no question where questions are marked', () => {
  const [pair] = readPairs('Q. 手順は\nA. 次のとおりです\n1. 電源を切る\n2. 蓋を開ける');
  expect(pair?.cells.回答).toBe('次のとおりです\n1. 電源を切る\n2. 蓋を開ける');
});

test('what stands before the first question is refused at its line, not lost in silence', () => {
  const { rows } = outcomes('faq', ...readPairs('よくあるご質問\nQ. 送料は\nA. 660円です'));
  expect(rows).toMatchObject([
    { line: 1, is: 'refused' },
    { line: 2, is: 'added' },
  ]);
});

const anyCells = fc.dictionary(
  fc.constantFrom('質問', '回答', '項目', '種類', '選択肢', '言葉', '必須', 'q', '__proto__', 'constructor'),
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('選択', '数値', '外出', 'constructor', 'お名前'),
  ),
);

test('whatever is handed in, the content that comes of it has no more problems than before, and each row has its outcome', () => {
  fc.assert(
    fc.property(fc.constantFrom('faq', 'questions', 'people'), fc.array(anyCells, { maxLength: 8 }), (kind, tables) => {
      const rows = tables.map((cells, at) => row(at + 2, cells));
      const imported = importRows(starter, kind, rows);
      expect(imported.rows.map(({ line }) => line)).toEqual(rows.map(({ line }) => line));
      expect(checkContent(imported.content)).toEqual([]);
      for (const { is, problems } of imported.rows) expect(is === 'refused').toBe(problems.length > 0);
    }),
  );
});

test('a text of any kind is read to its end', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Q. ', 'A. ', '問', '答', '1. ', '■', 'あ', '\n', '\r\n', '：', ' ')),
      (pieces) => {
        const rows = readPairs(pieces.join(''));
        expect(rows.map(({ line }) => line)).toEqual([...new Set(rows.map(({ line }) => line))].sort((a, b) => a - b));
        importRows(blankContent, 'faq', rows);
      },
    ),
  );
});
