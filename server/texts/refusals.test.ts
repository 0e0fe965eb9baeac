import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusalCodes, refuse } from '@denwaban/domain/refusals';
import { expect, test } from 'vitest';
import { preferredOf } from './preferred.ts';
import { refusalWords, tell } from './tell.ts';

test('no code is listed twice', () => {
  expect(refusalCodes).toEqual([...new Set(refusalCodes)]);
});

test('the words are those of the codes, none missing and none left over', () => {
  for (const words of Object.values(refusalWords)) expect(Object.keys(words).sort()).toEqual([...refusalCodes].sort());
});

test.each(refusalCodes)('%s has a Japanese and an English sentence', (code) => {
  expect(refusalWords.ja[code]).toMatch(/[ぁ-ん].*。$/);
  expect(refusalWords.en[code]).toMatch(/^[A-Z][\x20-\x7e]{10,}\.("?)$/);
});

test.each(['ja', 'en'] as const)('in %s no two codes say the same', (language) => {
  const said = Object.values(refusalWords[language]);
  expect(said).toEqual([...new Set(said)]);
});

test('no file of words names a code twice', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => /^refusals\.(ja|en)\.ts$/.test(file));
  expect(files).toHaveLength(2);
  for (const file of files) {
    const named = [...readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(/^ {2}(\w+):/gm)].map(
      ([, code]) => code,
    );
    expect(named).toHaveLength(refusalCodes.length);
    expect(named).toEqual([...new Set(named)]);
  }
});

test('a refusal is told with its problems, in the language asked for', () => {
  const refusal = refuse('incomplete_input', [{ field: 'name', code: 'required' }]);
  expect(tell(refusal, 'en-GB,en;q=0.9')).toEqual({
    refused: 'invalid',
    code: 'incomplete_input',
    message: 'Something is missing or wrong. Please check the marked fields.',
    problems: [{ field: 'name', code: 'required', message: 'Please fill this in.' }],
  });
  expect(tell(refusal, 'ja').problems[0]?.message).toBe('入力してください。');
});

test.each([
  ['', 'ja'],
  ['*', 'ja'],
  ['fr-FR,fr;q=0.9', 'ja'],
  ['en', 'en'],
  ['EN-us', 'en'],
  ['ja,en;q=0.8', 'ja'],
  ['en;q=0.8, ja;q=0.9', 'ja'],
  ['fr, en;q=0.5, ja;q=0.4', 'en'],
  ['ja;q=0, en;q=0.1', 'en'],
  ['en;q=0', 'ja'],
  ['en;q=nonsense', 'ja'],
] as const)('of "%s" we speak %s', (header, language) => expect(preferredOf(header)).toBe(language));
