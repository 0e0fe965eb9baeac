import { emptyDraft } from '@denwaban/domain/cases';
import { starterContent } from '@denwaban/domain/scripts';
import { expect, test } from 'vitest';
import { missing, stepOf } from './missing.ts';

const content = starterContent('みなと商会', 'ミナトショウカイ');
const goTo = (draft: Parameters<typeof missing>[1]) => missing(content, draft).map((each) => each.goTo);

test('a blank intake lacks what the conversation asks for, in its order', () =>
  expect(goTo(emptyDraft())).toEqual(['kind', 'summary', 'answers.name', 'answers.phone']));

test('a complaint has to say of what', () =>
  expect(goTo({ ...emptyDraft(), kind: 'complaint' })[0]).toBe('complaintAbout'));

test('a callback without any number asks for it once, where the script asks for it', () => {
  const draft = { ...emptyDraft(), kind: 'inquiry', summary: '在庫の確認' };
  expect(goTo(draft)).toEqual(['answers.name', 'answers.phone']);
});

test('a number of its own that cannot be read is named in its own place', () => {
  const callback = { ...emptyDraft().callback, wanted: 'yes', number: '0901' };
  expect(goTo({ ...emptyDraft(), kind: 'order', summary: '注文', callback }).at(-1)).toBe('callback.number');
});

test('what was not read back leads to the tick, a missing reading to the reading', () => {
  const answers = { name: { given: '山本' }, phone: { given: '090-1234-5678' } };
  const draft = { ...emptyDraft(), kind: 'order', summary: '注文', answers };
  expect(goTo(draft)).toEqual(['answers.name.reading', 'answers.phone.readBack']);
});

test('whoever gives no name and no number stands in nobody’s way', () => {
  const answers = { name: { notObtained: 'declined' as const }, phone: { notObtained: 'declined' as const } };
  expect(goTo({ ...emptyDraft(), kind: 'inquiry', summary: 'ご意見', answers })).toEqual([]);
});

test('a field stands in its step', () => {
  expect(stepOf('callback.number')).toBe('callback');
  expect(stepOf('answers.name')).toBe('answers.name');
});
