import type { ContactShown } from '@denwaban/api/contacts';
import { expect, test } from 'vitest';
import { contactNamed, namesLike } from './asked-for.ts';

const contact = (id: string, name: string, reading: string) => ({ id, name, reading }) as ContactShown;
const contacts = [
  contact('1', '小林 大輔', 'コバヤシ ダイスケ'),
  contact('2', '桜井 千尋', 'サクライ チヒロ'),
  contact('3', '小林 恵', 'コバヤシ メグミ'),
];

test.each([
  ['小林大輔', '1'],
  ['小林　大輔', '1'],
  ['さくらいちひろ', '2'],
  ['小林', undefined],
  ['', undefined],
])('「%s」', (typed, id) => expect(contactNamed(contacts, typed)?.id).toBe(id));

test('a name is offered by its beginning or its sound', () => {
  expect(namesLike(contacts, '小林').map(({ value }) => value)).toEqual(['小林 大輔', '小林 恵']);
  expect(namesLike(contacts, 'ちひ').map(({ value }) => value)).toEqual(['桜井 千尋']);
});

test('two of the same name are nobody in particular', () =>
  expect(
    contactNamed([contact('1', '林 恵', 'ハヤシ メグミ'), contact('2', '林 恵', 'ハヤシ ケイ')], '林恵'),
  ).toBeUndefined());
