import type { Row } from '@denwaban/domain/scripts';
import { readSheet } from 'read-excel-file/node';

/** The first sheet of an .xlsx workbook under the heads of its first line; null where it is none. Phonetic guides are left out. */
export async function readWorkbook(file: Buffer): Promise<Row[] | null> {
  try {
    const [head = [], ...records] = await readSheet(file);
    const heads = head.map(textOf);
    return records
      .map((record, at) => ({
        line: at + 2,
        cells: Object.fromEntries(heads.map((name, column) => [name, textOf(record[column])])),
      }))
      .filter(({ cells }) => Object.values(cells).some((text) => text !== ''));
  } catch {
    return null;
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)).trim();
}
