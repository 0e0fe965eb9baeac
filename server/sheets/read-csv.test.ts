import { isRefusal } from '@denwaban/domain/refusals';
import { expect, test } from 'vitest';
import { readCsv } from './read-csv.ts';

// As Excel on a Japanese machine saves it; TextEncoder writes UTF-8 only.
const cp932: Record<string, string> = {
  注文番号: '928d95b694d48d86',
  注文者: '928d95b68ed2',
  髙橋一郎: 'fbfc8bb488ea9859',
};
const hex = (text: string) => Buffer.from(text, 'hex');
const inCp932 = Buffer.concat([
  ...[hex(cp932.注文番号 as string), Buffer.from(','), hex(cp932.注文者 as string), Buffer.from('\r\n')],
  ...[Buffer.from('SK-1,'), hex(cp932.髙橋一郎 as string), Buffer.from('\r\n')],
]);

test.each([
  ['UTF-8', Buffer.from('注文番号,注文者\nSK-1,髙橋一郎\n'), 'utf-8'],
  ['UTF-8 with its mark', Buffer.from('\uFEFF注文番号,注文者\r\nSK-1,髙橋一郎\r\n'), 'utf-8'],
  ['CP932, with a character that only Windows has', inCp932, 'shift_jis'],
  ['quoted cells', Buffer.from('"注文番号","注文者"\n"SK-1","髙橋一郎"\n'), 'utf-8'],
  ['empty lines between', Buffer.from('注文番号,注文者\n\nSK-1,髙橋一郎\n,\n'), 'utf-8'],
])('%s is read', (_, bytes, encoding) => {
  expect(readCsv(bytes)).toMatchObject({
    encoding,
    heads: ['注文番号', '注文者'],
    rows: [{ cells: { 注文番号: 'SK-1', 注文者: '髙橋一郎' } }],
  });
});

test('a row is named by its line in the file, also after a cell of several lines', () => {
  const csv = readCsv(Buffer.from('番号,商品\n1,"梅\n干し"\n2,茶\n'));
  expect(!isRefusal(csv) && csv.rows.map(({ line, cells }) => [line, cells.商品])).toEqual([
    [3, '梅\n干し'],
    [4, '茶'],
  ]);
});

test('a row with fewer cells than columns has empty ones', () => {
  expect(readCsv(Buffer.from('番号,商品,金額\n1,茶\n'))).toMatchObject({
    rows: [{ cells: { 番号: '1', 商品: '茶', 金額: '' } }],
  });
});

test.each([
  ['nothing', Buffer.from('')],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
  ['a workbook of Excel', Buffer.from([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0xff, 0xfe])],
  ['UTF-16', Buffer.from('\uFEFF番号,商品\n', 'utf16le')],
  ['a quote that never ends', Buffer.from('番号,商品\n1,"茶\n')],
])('%s is refused', (_, bytes) => {
  expect(readCsv(bytes)).toMatchObject({ code: 'file_unreadable' });
});
