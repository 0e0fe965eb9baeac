import { expect, test } from 'vitest';
import { matching } from './matching.ts';

const aoba = { name: 'あおば歯科クリニック', reading: 'アオバシカクリニック', code: 'aoba' };
const sakura = { name: 'さくら通販', reading: 'サクラツウハン', code: 'sakura' };

test.each([
  ['', [aoba, sakura]],
  ['しか', [aoba]],
  ['ＳＡＫＵ', [sakura]],
  ['つう はん', [sakura]],
  ['ｻｸﾗ', [sakura]],
  ['あおば歯', [aoba]],
  ['ない', []],
])('%s finds', (sought, found) => expect(matching([aoba, sakura], sought)).toEqual(found));
