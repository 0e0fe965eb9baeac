import { expect, test } from 'vitest';
import { readLine } from './index.ts';

test('a number is kept in E.164, however it was typed', () => {
  expect(readLine('number', { label: ' 代表 ', number: '０３（１２３４）５６７８' })).toEqual({
    label: '代表',
    number: '+81312345678',
  });
});

test('a button has no number, whatever was typed', () => {
  expect(readLine('button', { label: 'お問い合わせ', number: '03-1234-5678' })).toEqual({
    label: 'お問い合わせ',
    number: null,
  });
});

test.each([
  ['no number', { label: '代表', number: null }, [{ field: 'number', code: 'required' }]],
  [
    'a number without its area code',
    { label: '代表', number: '1234-5678' },
    [{ field: 'number', code: 'number_lacks_area_code' }],
  ],
  [
    'neither label nor number',
    { label: '　', number: '' },
    [
      { field: 'label', code: 'required' },
      { field: 'number', code: 'required' },
    ],
  ],
])('%s is refused with its fields', (_, typed, problems) => {
  expect(readLine('number', typed)).toMatchObject({ code: 'incomplete_input', problems });
});
