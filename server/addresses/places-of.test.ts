import { expect, test } from 'vitest';
import { placesOf } from './places-of.ts';

test.each([
  ['a town', '150-0002', [{ prefecture: '東京都', city: '渋谷区', town: '渋谷' }]],
  ['a town, without the hyphen', '5300001', [{ prefecture: '大阪府', city: '大阪市北区', town: '梅田' }]],
  ['a whole ward', '060-0000', [{ prefecture: '北海道', city: '札幌市中央区', town: '' }]],
  [
    'two municipalities in two prefectures',
    '498-0000',
    [
      { prefecture: '愛知県', city: '弥富市', town: '' },
      { prefecture: '三重県', city: '桑名郡木曽岬町', town: '' },
    ],
  ],
  ['nothing', '999-9999', []],
])('a postal code stands for %s', (_, code, places) => {
  expect(placesOf(code)).toEqual(places);
});
