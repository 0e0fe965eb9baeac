import type { Message } from '@denwaban/api/relays';
import { expect, test } from 'vitest';
import { sayIn } from '../kit/words/say.ts';
import { answered } from './answer-words.ts';
import { relayWords } from './words.ts';

const ask = (id: string, kind: string, rest: object = {}) => ({
  ...{ id, label: id, say: '', required: true, readBack: false, shownWhen: null, fills: null, kind },
  ...rest,
});

const message = {
  asked: [
    ask('caller', 'name', { fills: 'caller_name' }),
    ask('matter', 'choice', { choices: [{ value: 'defect', label: '商品の不具合' }] }),
    ask('broken', 'yes_no'),
    ask('bought', 'date'),
    ask('number', 'phone'),
    ask('owner', 'name'),
    ask('order', 'pattern', { pattern: 'A-######', example: 'A-123456' }),
    ask('mail', 'email'),
    ask('never', 'text'),
  ],
  answers: {
    caller: { given: '山本' },
    matter: { given: 'defect' },
    broken: { given: 'no' },
    bought: { given: '2026-11-20' },
    number: { given: '+81312345678' },
    owner: { given: '髙﨑', reading: 'タカサキ' },
    order: { given: 'A-102938' },
    mail: { notObtained: 'declined' },
  },
} as unknown as Message;

test('every answer is said in words, in the order of the questions; what stands on top is not said twice', () => {
  expect(answered(message, relayWords.ja, sayIn('ja'))).toEqual([
    { label: 'matter', value: '商品の不具合' },
    { label: 'broken', value: 'いいえ' },
    { label: 'bought', value: '2026年11月20日(金)' },
    { label: 'number', value: '03-1234-5678' },
    { label: 'owner', value: '髙﨑（タカサキ）' },
    { label: 'order', value: 'A-102938' },
    { label: 'mail', value: '伺えず（お断り）' },
  ]);
});

test('the reader’s language says what no caller said', () => {
  const said = answered(message, relayWords.en, sayIn('en')).map(({ value }) => value);
  expect(said.slice(1, 3)).toEqual(['No', 'Fri 20 Nov 2026']);
  expect(said.at(-1)).toBe('Not given (declined)');
});
