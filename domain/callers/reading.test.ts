import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefusal } from '../refusals/index.ts';
import { readReading } from './reading.ts';

test.each([
  ['やまだ たろう', 'ヤマダ タロウ'],
  ['ﾔﾏﾀﾞ ﾀﾛｳ', 'ヤマダ タロウ'],
  ['　ヤマダ　　タロウ　', 'ヤマダ タロウ'],
  ['カ゛トウ', 'ガトウ'],
  ['がとう', 'ガトウ'], // か and a combining mark
  ['ﾊﾟｰｸ', 'パーク'],
  ['らーめんや', 'ラーメンヤ'],
  ['サト-', 'サトー'],
  ['ジョン・スミス', 'ジョン・スミス'],
  ['みすゞ', 'ミスヾ'],
  ['ヴァイオリン', 'ヴァイオリン'],
])('%s is kept as %s', (raw, reading) => {
  expect(readReading(raw)).toBe(reading);
});

test.each(['', '　', '山田', 'Yamada', 'ヤマダ1', 'ー', '・', 'ヤマダ様'])('%j is refused', (raw) => {
  expect(readReading(raw)).toMatchObject({ refused: 'invalid', code: 'reading_not_kana' });
});

test('a reading once kept is kept the same', () => {
  const kana = fc.string({ unit: fc.constantFrom(...'あがぱんゔアガパンヴｱｶﾞﾊﾟﾝー-ｰ・ 　゛゜ゞ'), maxLength: 12 });
  fc.assert(
    fc.property(kana, (raw) => {
      const reading = readReading(raw);
      if (!isRefusal(reading)) expect(readReading(reading)).toBe(reading);
    }),
  );
});
