import { expect, test } from 'vitest';
import { checkClient, palette, settleClient } from './index.ts';

const typed = {
  code: 'Ｓａｋｕ',
  name: ' さくら通販 ',
  reading: 'さくらつうはん',
  colour: 'rose',
  callerNoun: 'お客様',
};

test('a client is kept in normal form', () => {
  expect(checkClient(typed)).toEqual([]);
  expect(settleClient(typed)).toEqual({
    code: 'saku',
    name: 'さくら通販',
    reading: 'サクラツウハン',
    colour: 'rose',
    callerNoun: 'お客様',
  });
});

test.each(['さくら', 'サクラ', 'saku', 'saku2', 'あおばー'])('%s may be typed to find a client', (code) => {
  expect(checkClient({ ...typed, code })).toEqual([]);
});

test.each(['', 's', 'さくら 通販', '桜', 'a'.repeat(13), 'a-b'])('%j may not', (code) => {
  expect(checkClient({ ...typed, code })).toEqual([{ field: 'code', code: 'malformed' }]);
});

test('everything that is wrong is named at once', () => {
  expect(checkClient({ code: '', name: '', reading: '', colour: 'vermilion', callerNoun: ' ' })).toEqual([
    { field: 'code', code: 'malformed' },
    { field: 'name', code: 'required' },
    { field: 'reading', code: 'required' },
    { field: 'colour', code: 'not_a_choice' },
    { field: 'callerNoun', code: 'required' },
  ]);
  expect(() => settleClient({ ...typed, colour: 'vermilion' })).toThrow('settled without being checked');
});

test('the hues that mean overdue, attention and fine dress no client', () => {
  expect(palette.filter((hue) => ['vermilion', 'red', 'amber', 'yellow', 'green'].includes(hue))).toEqual([]);
  expect(new Set(palette).size).toBe(8);
});
