import { expect, test } from 'vitest';
import type { RefusalCode } from '../refusals/index.ts';
import { type AnswerKind, type Given, readAnswer } from './index.ts';

const plain = { id: 'q', label: 'q', say: '', required: true, readBack: false };
const asking = (kind: AnswerKind) => ({ ...plain, shownWhen: null, onlyFor: [], onlyAt: [], fills: null, ...kind });

const colours: AnswerKind = { kind: 'choice', choices: [{ value: 'red', label: '赤' }] };
const quantity: AnswerKind = { kind: 'number', min: 1, max: 99 };
const order: AnswerKind = { kind: 'pattern', pattern: 'AA-9999', example: 'SK-0001' };

test.each<[AnswerKind, string, string]>([
  [{ kind: 'text' }, '  商品①が髙島屋から届かない　', '商品①が髙島屋から届かない'],
  [{ kind: 'long_text' }, '一行目\n二行目\n', '一行目\n二行目'],
  [colours, 'red', 'red'],
  [{ kind: 'yes_no' }, 'yes', 'yes'],
  [{ kind: 'phone' }, '０９０ー１２３４ー５６７８', '+819012345678'],
  [{ kind: 'date' }, '2026-05-06', '2026-05-06'],
  [{ kind: 'date' }, '２０２６／５／６', '2026-05-06'],
  [{ kind: 'date' }, '2026年5月6日', '2026-05-06'],
  [{ kind: 'date' }, '2028-02-29', '2028-02-29'],
  [{ kind: 'postal_code' }, '〒１５０ー０００２', '150-0002'],
  [{ kind: 'postal_code' }, '1500002', '150-0002'],
  [{ kind: 'email' }, 'Yamada.@Example.CO.JP', 'Yamada.@example.co.jp'],
  [quantity, '１２', '12'],
  [quantity, '1.50', '1.5'],
  [{ kind: 'number', min: null, max: null }, '-1,200', '-1200'],
  [order, 'ｓｋ－００４２', 'SK-0042'],
  [order, 'sk−0042', 'SK-0042'],
])('an answer of kind $kind is kept in its normal form: %s', (kind, typed, kept) => {
  expect(readAnswer(asking(kind), { given: typed })).toEqual({ given: kept });
});

test.each<[AnswerKind, string, RefusalCode]>([
  [{ kind: 'text' }, 'あ'.repeat(501), 'too_long'],
  [colours, 'blue', 'not_a_choice'],
  [colours, '赤', 'not_a_choice'],
  [{ kind: 'yes_no' }, 'はい', 'not_a_choice'],
  [{ kind: 'phone' }, '090-12-番', 'number_unreadable'],
  [{ kind: 'date' }, '2026-02-29', 'malformed'],
  [{ kind: 'date' }, '2026-13-01', 'malformed'],
  [{ kind: 'date' }, '令和8年5月6日', 'malformed'],
  [{ kind: 'postal_code' }, '150-002', 'malformed'],
  [{ kind: 'email' }, 'yamada@localhost', 'malformed'],
  [{ kind: 'email' }, 'yamada@example..jp', 'malformed'],
  [{ kind: 'email' }, 'yamada@a@example.jp', 'malformed'],
  [{ kind: 'email' }, '山田@example.jp', 'malformed'],
  [quantity, '0', 'out_of_range'],
  [quantity, '100', 'out_of_range'],
  [quantity, '一つ', 'malformed'],
  [order, '42', 'malformed'],
])('an answer of kind $kind is refused: %s', (kind, typed, code) => {
  expect(readAnswer(asking(kind), { given: typed })).toMatchObject({ code });
});

test.each<[Given, Given]>([
  [
    { given: '山田 太郎', reading: 'やまだ たろう' },
    { given: '山田 太郎', reading: 'ヤマダ タロウ' },
  ],
  [
    { given: '', reading: 'ﾔﾏﾀﾞ' },
    { given: 'ﾔﾏﾀﾞ', reading: 'ヤマダ' },
  ],
  [{ given: 'さくら' }, { given: 'さくら', reading: 'サクラ' }],
  [
    { given: '福\uFA1B田', reading: 'フクダ' },
    { given: '福\uFA1B田', reading: 'フクダ' },
  ],
])('a name is kept as typed, with its reading: %o', (typed, kept) => {
  expect(readAnswer(asking({ kind: 'name' }), typed)).toEqual(kept);
});

test('kanji alone is not a name heard on the telephone', () => {
  expect(readAnswer(asking({ kind: 'name' }), { given: '山田' })).toMatchObject({ code: 'reading_missing' });
  expect(readAnswer(asking({ kind: 'name' }), { given: '山田', reading: '山田' })).toMatchObject({
    code: 'reading_not_kana',
  });
});

test('the tick of the read-back is kept', () => {
  expect(readAnswer(asking({ kind: 'text' }), { given: ' a ', readBack: true })).toEqual({
    given: 'a',
    readBack: true,
  });
});
