import { expect, test } from 'vitest';
import { checkContact, settleContact } from './index.ts';

const typed = {
  name: ' 田中 一郎 ',
  reading: 'たなか　いちろう',
  email: ' tanaka@Example.JP ',
  phone: '０３ー１２３４ー５６７８',
};

test('a contact is kept in normal form', () => {
  expect(checkContact(typed)).toEqual([]);
  expect(settleContact(typed)).toEqual({
    name: '田中 一郎',
    reading: 'タナカ イチロウ',
    email: 'tanaka@example.jp',
    phone: '+81312345678',
  });
});

test('e-mail and telephone may be empty, name and reading may not', () => {
  expect(checkContact({ ...typed, email: '', phone: ' ' })).toEqual([]);
  expect(settleContact({ ...typed, email: '', phone: ' ' })).toMatchObject({ email: null, phone: null });
  expect(checkContact({ name: ' ', reading: '', email: '', phone: '' })).toEqual([
    { field: 'name', code: 'required' },
    { field: 'reading', code: 'required' },
  ]);
});

test('what cannot be read is named by its field', () => {
  expect(checkContact({ name: '田中', reading: '田中', email: 'tanaka', phone: '110' })).toEqual([
    { field: 'reading', code: 'reading_not_kana' },
    { field: 'email', code: 'malformed' },
    { field: 'phone', code: 'number_of_a_service' },
  ]);
  expect(() => settleContact({ ...typed, phone: '110' })).toThrow('settled without being checked');
});
