import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { type ImportKind, type Row, readNamed, readPairs } from '@denwaban/domain/scripts';
import { readCsv } from '../../lookups/read-csv.ts';
import { readWorkbook } from './read-workbook.ts';

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What was sent, as rows: a table, or the text of a document. Refuses file_unreadable, no_row_readable. */
export async function readSent(sent: unknown, kind: ImportKind): Promise<readonly Row[] | Refusal> {
  const rows = await rowsOf(sent, kind);
  if (rows === null) return refuse('file_unreadable');
  return isRefusal(rows) || rows.length > 0 ? rows : refuse('no_row_readable');
}

async function rowsOf(sent: unknown, kind: ImportKind): Promise<readonly Row[] | Refusal | null> {
  if (typeof sent === 'string') return kind === 'faq' ? readPairs(sent) : readNamed(sent);
  if (!Buffer.isBuffer(sent)) return null;
  if (isZip(sent)) return readWorkbook(sent);
  const csv = readCsv(sent);
  return isRefusal(csv) ? csv : csv.rows;
}

// A workbook is a zip archive, whatever the file was called.
function isZip(file: Buffer): boolean {
  return file.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'));
}
