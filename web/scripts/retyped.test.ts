import { expect, test } from 'vitest';
import { retyped } from './retyped.ts';

test('a first answer', () => expect(retyped(null, { given: '山本' })).toEqual({ given: '山本', readBack: false }));

test('a changed answer has to be read back again', () =>
  expect(retyped({ given: '0901', readBack: true }, { given: '0902' })).toEqual({ given: '0902', readBack: false }));

test('a tick leaves the words alone', () =>
  expect(retyped({ given: '山本', reading: 'ヤマモト' }, { readBack: true })).toEqual({
    given: '山本',
    reading: 'ヤマモト',
    readBack: true,
  }));

test('an answer after 伺えず begins anew', () =>
  expect(retyped({ notObtained: 'declined' }, { given: '山本' })).toEqual({ given: '山本', readBack: false }));

test('a changed reading keeps the name', () =>
  expect(retyped({ given: '山本', reading: 'ヤマ' }, { reading: 'ヤマモト' })).toEqual({
    given: '山本',
    reading: 'ヤマモト',
    readBack: false,
  }));
