import { expect, test } from 'vitest';
import { csv } from './csv.ts';

test('every cell is quoted, and the file says that it is UTF-8', () => {
  expect(
    csv([
      ['お名前', '金額'],
      ['山本 "太郎"', 880],
      ['改行\nあり', -5],
    ]),
  ).toBe('\uFEFF"お名前","金額"\r\n"山本 ""太郎""","880"\r\n"改行\nあり","-5"\r\n');
});

test.each(['=HYPERLINK("x")', '+81', '-1', '@SUM(A1)', '＝１＋１', '\t=1', '　=1', '|cmd', '%0A'])(
  '%j stays words',
  (words) => {
    expect(csv([[words]])).toMatch(/^\uFEFF"'/);
  },
);

test('what begins with a letter is left as it is', () => {
  expect(csv([['SK-204815', '090-1234-5678']])).toBe('\uFEFF"SK-204815","090-1234-5678"\r\n');
});
