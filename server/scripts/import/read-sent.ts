import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { type ImportKind, type Row, readNamed, readPairs } from '@denwaban/domain/scripts';
import { readSheet } from '../../sheets/read-sheet.ts';

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What was sent, as rows: a table, or the text of a document. Refuses file_unreadable, no_row_readable. */
export async function readSent(sent: unknown, kind: ImportKind): Promise<readonly Row[] | Refusal> {
  const rows = await rowsOf(sent, kind);
  return isRefusal(rows) || rows.length > 0 ? rows : refuse('no_row_readable');
}

async function rowsOf(sent: unknown, kind: ImportKind): Promise<readonly Row[] | Refusal> {
  if (typeof sent === 'string') return kind === 'faq' ? readPairs(sent) : readNamed(sent);
  const sheet = await readSheet(sent);
  return isRefusal(sheet) ? sheet : sheet.rows;
}
