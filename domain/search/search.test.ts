import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt, fold, gap, gramsOf, gramsToFind, highlight, marked, matches, readQuery } from './index.ts';
import { variants } from './variants.ts';

describe('fold', () => {
  test.each([
    ['ヤマダ', 'やまだ'],
    ['ﾔﾏﾀﾞ', 'やまだ'],
    ['やまた\u3099', 'やまだ'],
    ['ガ゛', 'が'],
    ['パーク', 'ぱく'],
    ['ﾊﾟｰｸ', 'ぱく'],
    ['サーバー', 'さば'],
    ['キヤノン', 'きやのん'],
    ['キャノン', 'きやのん'],
    ['霞ヶ関', '霞け関'],
    ['みづほ', 'みずほ'],
    ['丸ノ内', '丸の内'],
    ['ヴァイオリン', 'ゔあいおりん'],
    ['髙﨑', '高崎'],
    ['渡邊', '渡辺'],
    ['渡邉', '渡辺'],
    ['齋藤', '斎藤'],
    ['齊藤', '斎藤'],
    ['斉藤', '斎藤'],
    ['濵田', '浜田'],
    ['濱田', '浜田'],
    ['嶌岡', '島岡'],
    ['\u{20bb7}野家', '吉野家'],
    ['神\ufa19', '神神'],
    ['葛\u{e0100}飾', '葛飾'],
    ['廣澤眞國', '広沢真国'],
    ['㈱デンワ', '株でんわ'],
    ['(株)デンワ', '株でんわ'],
    ['㍿', '株式会社'],
    ['ジョン・スミス', 'じよんすみす'],
    ['山田　太郎', '山田太郎'],
    ['Café ＡＢＣ', 'cafeabc'],
    ['(03) 1234-5678', '0312345678'],
    ['０３−１２３４−５６７８', '0312345678'],
    ['０３ー１２３４ー５６７８', '0312345678'],
    ['1122-0042-65', '1122004265'],
    ['１，０００円', '1000円'],
    ['①番', '1番'],
    ['はい。いいえ、', 'はい。いいえ、'],
    ['a\u0000\u200bb', 'ab'],
    ['', ''],
  ])('%j is folded to %j', (written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  test('what is folded stays the same when folded again', () => {
    fc.assert(
      fc.property(text, (written) => void expect(fold(fold(written))).toBe(fold(written))),
      { numRuns: 1000 },
    );
  });

  test('a text folds part by part', () => {
    fc.assert(fc.property(parts, (written) => void expect(fold(written.join(''))).toBe(written.map(fold).join(''))));
  });

  test('no form a letter is folded to is itself folded on', () => {
    for (const form of variants.values()) expect(fold(form)).toBe(form);
    for (const [other, form] of variants) expect(fold(other)).toBe(form);
  });

  test('the gap between two texts is left by no text', () => {
    fc.assert(fc.property(text, (written) => void expect(fold(written)).not.toContain(gap)));
  });
});

describe('a query', () => {
  test.each([
    ['山田　太郎', ['山田', '太郎']],
    ['"山田 太郎" 解約', ['山田太郎', '解約']],
    ['”山田 太郎”', ['山田太郎']],
    ['"山田 太郎', ['山田太郎']],
    ['03-1234-5678', ['0312345678']],
    ['解約 解約 かいやく', ['解約', 'かいやく']],
    ['解約 解約書', ['解約書']],
    [' 　- ', []],
    ['""', []],
  ])('%j asks for %j', (typed, terms) => {
    expect(readQuery(typed)).toEqual({ terms });
  });

  test.each([
    ['渡邉　花子様、商品の破損について。', '渡辺 破損', true],
    ['渡邉　花子様、商品の破損について。', '渡辺花子', true],
    ['渡邉　花子様、商品の破損について。', '渡辺 返品', false],
    ['ワタナベ ハナコ', 'わたなべはな', true],
    ['折り返しは０３（１２３４）５６７８へ', '03-1234-5678', true],
    ['何か', '', false],
    ['何か', '・', false],
  ])('%j has %j: %j', (written, typed, found) => {
    expect(matches(written, typed)).toBe(found);
  });

  test('any part of a text is found in it, however it is spaced', () => {
    fc.assert(
      fc.property(parts, fc.nat(), fc.nat(), (written, one, other) => {
        const part = written.slice(Math.min(one, other) % written.length, (Math.max(one, other) % written.length) + 1);
        const typed = part.join('').replace(/["“”＂]/g, '');
        if (readQuery(typed).terms.length > 0)
          expect(matches(written.join('').replace(/["“”＂]/g, ''), typed)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('grams', () => {
  test('a text has every gram of every term found in it', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (written, one, other) => {
        const folded = fold(written);
        const term = [...folded].slice(Math.min(one, other) % 40, Math.max(one, other) % 40).join('');
        const known = new Set(gramsOf(folded));
        expect(gramsToFind(term).every((gram) => known.has(gram))).toBe(true);
      }),
    );
  });

  test.each([
    ['解約', 1],
    ['解約書', 2],
    ['林', 1],
    ['あ', 1],
    ['3', 1],
    ['35', 1],
    ['0901', 1],
    ['09012345678', 8],
    ['電話0901', 3],
    ['0901番12', 3],
    ['', 0],
  ])('%j is looked up by %i', (term, count) => {
    expect(gramsToFind(term)).toHaveLength(count);
  });

  test('no pair reaches across the gap, and every gram is an int4', () => {
    expect(gramsOf(`あ${gap}い`)).toEqual([...gramsOf('あ'), ...gramsOf('い')]);
    fc.assert(
      fc.property(
        text,
        (written) => void expect(gramsOf(fold(written)).every((gram) => gram === (gram | 0))).toBe(true),
      ),
    );
  });
});

describe('highlighting', () => {
  test.each([
    ['髙﨑様より', '高崎', ['髙﨑']],
    ['電話は 03-1234-5678 です', '0312345678', ['03-1234-5678']],
    ['サーバーが止まった', 'サーバ', ['サーバー']],
    ['㍿電話', '会社', ['㍿']],
    ['ｶﾞｽの匂い', 'ガス', ['ｶﾞｽ']],
    ['解約。解約金、契約', '解約', ['解約', '解約']],
    ['解約金の返金', '解約 約金 返金', ['解約金', '返金']],
    ['ああああ', 'ああ', ['ああああ']],
    ['\u{20bb7}田と吉田', '吉田', ['\u{20bb7}田', '吉田']],
    ['何も', '無い', []],
  ])('in %j, %j marks %j', (written, typed, found) => {
    expect(highlight(written, typed).map(({ from, to }) => written.slice(from, to))).toEqual(found);
  });

  test('what is marked is what was looked for, and none of it is left out', () => {
    fc.assert(
      fc.property(text, text, (written, typed) => {
        const terms = readQuery(typed).terms.map((term) => [...term].slice(0, 2).join(''));
        const ranges = highlight(written, terms.join(' '));
        for (const { from, to } of ranges)
          expect(terms.some((term) => fold(written.slice(from, to)).includes(term))).toBe(true);
        const rest = marked(written, terms.join(' ')).filter((piece) => !piece.marked);
        for (const { text: left } of rest) for (const term of terms) expect(matches(left, term)).toBe(false);
      }),
    );
  });

  test('the pieces are the text', () => {
    fc.assert(
      fc.property(text, text, (written, typed) => {
        expect(
          marked(written, typed)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(written);
      }),
    );
  });

  test('an excerpt is cut around what was found', () => {
    const long = `${'前'.repeat(50)}解約したい${'後'.repeat(50)}`;
    expect(excerpt(long, '解約', 15)).toEqual([
      { text: '…', marked: false },
      { text: '前前前前前', marked: false },
      { text: '解約', marked: true },
      { text: 'したい後後後後後', marked: false },
      { text: '…', marked: false },
    ]);
    expect(excerpt('解約したい', '解約', 15)).toEqual([
      { text: '解約', marked: true },
      { text: 'したい', marked: false },
    ]);
    expect(excerpt(long, 'ない', 3)).toEqual([
      { text: '前前前', marked: false },
      { text: '…', marked: false },
    ]);
  });
});

const japanese = fc.constantFrom(
  ...'あいがぱっゃーアガパッャヴヽヾ゛゜ﾞﾟｶﾊｰ々髙﨑齋斉邊邉辺高神１1-−ー（）()［・.,、。㍿㌔①Ａaé',
  'か\u3099',
  '\u{20bb7}',
  '葛\u{e0100}',
  '\u0301',
  '\ufa19',
  '\u200b',
);
const unit = fc.oneof({ weight: 4, arbitrary: japanese }, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }));
const text = fc.array(unit, { maxLength: 40 }).map((units) => units.join(''));
// Parts that begin with a letter: a mark alone belongs to the letter before it.
const parts = fc.array(
  unit.filter((one) => !/^[\p{M}゛゜ﾞﾟ]/u.test(one)),
  { minLength: 1, maxLength: 20 },
);
