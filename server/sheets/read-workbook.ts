import { readSheet } from 'read-excel-file/node';
import type { Sheet } from './read-sheet.ts';

/** The first sheet of an .xlsx workbook under the heads of its first line; null where it is none. Phonetic guides are left out. */
export async function readWorkbook(file: Buffer): Promise<Sheet | null> {
  try {
    const [head = [], ...records] = await readSheet(file);
    const heads = head.map(textOf);
    const rows = records
      .map((record, at) => ({
        line: at + 2,
        cells: Object.fromEntries(heads.map((name, column) => [name, textOf(record[column])])),
      }))
      .filter(({ cells }) => Object.values(cells).some((text) => text !== ''));
    return { encoding: 'workbook', heads, rows };
  } catch {
    return null;
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return (value instanceof Date ? dateOf(value) : String(value)).trim();
}

/** A cell of a date has no zone: what stands in it is the date, and the time if there is one, as they are read. */
function dateOf(value: Date): string {
  const [day = '', time = ''] = value.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`;
}
