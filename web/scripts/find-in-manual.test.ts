import { expect, test } from 'vitest';
import { findInManual, indexManual } from './find-in-manual.ts';

const content = {
  mayTell: [
    { topic: '営業時間', words: '平日9時から18時までです。' },
    { topic: '所在地', words: '千代田区神田です。' },
  ],
  faq: [
    {
      id: 'a',
      question: '返品はできますか',
      alsoAsked: ['送り返したい', 'キャンセル'],
      answer: '到着後8日以内です。',
      product: '',
    },
    {
      id: 'b',
      question: '送料はいくらですか',
      alsoAsked: [],
      answer: '返品の送料はお客様のご負担です。',
      product: 'マグカップ',
    },
  ],
};
const titles = (typed: string, answers: 'told' | 'withheld' = 'told') =>
  findInManual(indexManual(content, answers), typed).map(({ title }) => title);

test.each([
  ['', ['営業時間', '所在地', '返品はできますか', '送料はいくらですか']],
  ['返品', ['返品はできますか', '送料はいくらですか']],
  ['きゃんせる', ['返品はできますか']],
  ['ﾏｸﾞｶｯﾌﾟ', ['送料はいくらですか']],
  ['返品　送料', ['送料はいくらですか']],
  ['駐車場', []],
])('「%s」を探す', (typed, found) => expect(titles(typed)).toEqual(found));

test('where the tier forbids answers, only basic facts are there to be found', () => {
  expect(titles('', 'withheld')).toEqual(['営業時間', '所在地']);
  expect(titles('返品', 'withheld')).toEqual([]);
});
