import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import type { Row } from '@denwaban/domain/sheets';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';

/** What a table was written in. */
export type Encoding = 'utf-8' | 'shift_jis' | 'workbook';

export type Sheet = { encoding: Encoding; heads: string[]; rows: Row[] };

/** A table as a person sends it: CSV or tabs in any of the usual encodings, or an Excel workbook. Refuses file_unreadable. */
export async function readSheet(sent: unknown): Promise<Sheet | Refusal> {
  if (!Buffer.isBuffer(sent)) return refuse('file_unreadable');
  const sheet = isWorkbook(sent) ? await readWorkbook(sent) : readCsv(sent);
  return isRefusal(sheet) ? sheet : (sheet ?? refuse('file_unreadable'));
}

// A workbook is a zip archive, whatever the file was called.
function isWorkbook(file: Buffer): boolean {
  return file.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'));
}
