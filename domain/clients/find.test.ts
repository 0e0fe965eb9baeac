import { expect, test } from 'vitest';
import { findClients } from './index.ts';

const sakura = { name: 'さくら通販', reading: 'サクラツウハン', code: 'sakura', numbers: ['+81312341020'] };
const sakuraya = { name: '株式会社櫻屋', reading: 'サクラヤ', code: 'skry', numbers: [] };
const aoba = { name: 'あおば歯科クリニック', reading: 'アオバシカクリニック', code: 'aoba', numbers: ['+81312341010'] };
const asaka = { name: '朝霞サクラ薬局', reading: 'アサカサクラヤッキョク', code: 'asa', numbers: ['+81484561020'] };
const clients = [asaka, sakuraya, sakura, aoba];

test.each<[typed: string, found: (typeof sakura)[]]>([
  ['さくら', [sakura, sakuraya, asaka]],
  ['ｻｸﾗ', [sakura, sakuraya, asaka]],
  ['サクラヤ', [sakuraya, asaka]],
  ['桜屋', [sakuraya]],
  ['sak', [sakura]],
  ['ＳＫＲＹ', [sakuraya]],
  ['aob', [aoba]],
  ['asa', [asaka]],
  ['歯科', [aoba]],
  ['1020', [asaka, sakura]],
  ['03-1234', [aoba, sakura]],
  ['０３１２３４１０２０', [sakura]],
  ['ない会社', []],
])('%s', (typed, found) => expect(findClients(clients, typed)).toEqual(found));

test('nothing typed is all of them, by reading', () =>
  expect(findClients(clients, ' ')).toEqual([aoba, asaka, sakura, sakuraya]));

test('a code typed in full comes before one that only begins so', () => {
  const longer = { ...aoba, code: 'aobaya', reading: 'アオ' };
  expect(findClients([longer, aoba], 'aoba')).toEqual([aoba, longer]);
});
