import { expect, test } from 'vitest';
import { asHtml, asSubject, asText, type LetterWords, linkPlace } from './letter.ts';
import { answerWords, instantWords } from './said.ts';

const words: LetterWords = {
  subject: '【ご報告のみ】山本様',
  before: ['小林 様', [{ label: 'ご用件', value: '一行目\n二行目' }]],
  link: '内容を確認する',
  after: ['このメールは送信専用です。'],
};

test('a letter as plain text', () => {
  expect(asText(words)).toBe(
    `小林 様\n\nご用件：一行目\n　二行目\n\n▼ 内容を確認する\n${linkPlace}\n\nこのメールは送信専用です。\n`,
  );
});

test('the link stands once in either form, whatever was said', () => {
  const said = { ...words, before: [`${linkPlace}こちら${linkPlace}`], after: [] };
  expect(asText(said).split(linkPlace)).toHaveLength(2);
  expect(asHtml(said).split(linkPlace)).toHaveLength(2);
  expect(asText({ ...words, link: null })).not.toContain(linkPlace);
});

test('what was said is words in HTML too', () => {
  const said = { ...words, before: [`<script>alert("1")</script> & 'x'`, [{ label: '"', value: '<i>' }]] };
  const html = asHtml(said);
  expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;');
  expect(html).not.toContain('<i>');
});

test.each([
  ['山本様\r\nBcc: thief@evil.example', '山本様 Bcc: thief@evil.example'],
  ['山\u0000本\u202e様\u2028／不具合\t', '山本様 ／不具合'],
  ['あ'.repeat(200), `${'あ'.repeat(119)}…`],
  ['𠮷野家'.repeat(50), `${[...'𠮷野家'.repeat(50)].slice(0, 119).join('')}…`],
])('a subject is one line of words: %j', (subject, line) => {
  expect(asSubject({ ...words, subject })).toBe(line);
});

test('instants are said on a Tokyo clock', () => {
  expect(instantWords(new Date('2026-12-31T15:05:00Z'))).toBe('2027年1月1日（金）00:05');
});

const question = { id: 'q', label: '', say: '', required: true, readBack: false, shownWhen: null, fills: null };
test.each([
  [{ ...question, kind: 'yes_no' }, { given: 'no' }, 'いいえ'],
  [{ ...question, kind: 'date' }, { given: '2026-05-07' }, '2026年5月7日（木）'],
  [{ ...question, kind: 'phone' }, { given: '+81312345678' }, '03-1234-5678'],
  [{ ...question, kind: 'postal_code' }, { given: '150-0001' }, '〒150-0001'],
  [{ ...question, kind: 'choice', choices: [{ value: 'a', label: '破損' }] }, { given: 'a' }, '破損'],
  [{ ...question, kind: 'name' }, { given: '山本', reading: 'ヤマモト' }, '山本（ヤマモト）'],
  [{ ...question, kind: 'name' }, { given: 'ヤマモト', reading: 'ヤマモト' }, 'ヤマモト'],
  [{ ...question, kind: 'text' }, { notObtained: 'cut_off' }, '伺えず（途中切断）'],
] as const)('an answer as it is read: %#', (asked, answer, said) => {
  expect(answerWords(asked as Parameters<typeof answerWords>[0], answer)).toBe(said);
});
