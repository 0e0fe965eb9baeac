import type { AnswerKind, Question } from '@denwaban/domain/scripts';
import { expect, test } from 'vitest';
import { readOut } from './read-out.ts';

const words = { yes: 'はい', no: 'いいえ', day: (day: string) => `day ${day}`, name: (sound: string) => `${sound} 様` };
const question = (kind: AnswerKind): Question => ({
  id: 'q',
  label: 'Q',
  say: '',
  required: true,
  readBack: true,
  shownWhen: null,
  onlyFor: [],
  onlyAt: [],
  fills: null,
  ...kind,
});

test.each<[AnswerKind, string, string | null]>([
  [{ kind: 'phone' }, '０９０１２３４５６７８', '090-1234-5678'],
  [{ kind: 'phone' }, '0901', null],
  [{ kind: 'date' }, '2026/5/6', 'day 2026-05-06'],
  [{ kind: 'postal_code' }, '１２３４５６７', '123-4567'],
  [{ kind: 'pattern', pattern: 'SK-999999', example: 'SK-204815' }, 'sk-204815', 'SK-204815'],
  [{ kind: 'yes_no' }, 'yes', 'はい'],
  [{ kind: 'choice', choices: [{ value: 'a', label: '交換' }] }, 'a', '交換'],
  [{ kind: 'text' }, '  ', null],
])('%o typed as %s', (kind, given, said) => expect(readOut(question(kind), { given }, words)).toBe(said));

test('a name is read back by its sound', () => {
  expect(readOut(question({ kind: 'name' }), { given: '山本', reading: 'ヤマモト' }, words)).toBe('ヤマモト 様');
  expect(readOut(question({ kind: 'name' }), { given: '山本' }, words)).toBeNull();
});

test('there is nothing to read back of what could not be had', () =>
  expect(readOut(question({ kind: 'text' }), { notObtained: 'declined' }, words)).toBeNull());
