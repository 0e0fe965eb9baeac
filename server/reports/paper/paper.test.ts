import { inflateRawSync } from 'node:zlib';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { aPaper } from './example.ts';
import { workbookOf } from './workbook.ts';

const workbook = await workbookOf(aPaper);

test('what a caller said stands in the sheet as said, and nothing of it is reckoned', async () => {
  const messages = await readSheet(workbook, 'ご用件');
  expect(messages.flat()).toContain('=HYPERLINK("http://evil.example","見る")');
  expect((await readSheet(workbook, '通話')).flat()).toContain('=1+1 という会社の回線のご案内');
  for (const xml of partsOf(workbook, /^xl\/worksheets\//)) expect(xml).not.toContain('<f>');
});

test('numbers are numbers and times are times', async () => {
  const summary = new Map((await readSheet(workbook, 'まとめ')).map(([name, value]) => [name, value]));
  expect(summary.get('着信')).toBe(aPaper.content.total);
  expect(summary.get('料金（円・税別・現時点）')).toBe(aPaper.content.usage.totalYen);
  expect(summary.get('対象（まで）')).toEqual(new Date('2026-05-07T18:00:00Z'));
});

/** The files within, unpacked: a workbook is a ZIP. */
function partsOf(zip: Buffer, named: RegExp): string[] {
  const parts: string[] = [];
  for (let at = zip.indexOf('PK\x01\x02'); at !== -1; at = zip.indexOf('PK\x01\x02', at + 4)) {
    const [packed, nameLength, offset] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt32LE(at + 42),
    ];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    if (!named.test(name)) continue;
    const from = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
    parts.push(inflateRawSync(zip.subarray(from, from + packed)).toString());
  }
  if (parts.length === 0) throw new Error('there is no such part in the workbook');
  return parts;
}
