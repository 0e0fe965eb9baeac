// The tables that leave: what has to be mended, and what is to be filled in.
import { type ImportKind, templateOf } from '@denwaban/domain/imports';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import iconv from 'iconv-lite';
import { noteAccess } from '../access/note.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { csv } from '../texts/csv.ts';
import { preferredOf } from '../texts/preferred.ts';
import { presentRows } from './present.ts';
import * as store from './store.ts';

export type SentSheet = { name: string; type: string; bytes: Buffer };
export type InEncoding = 'utf-8' | 'shift_jis';

const added = { ja: { line: '行', why: '直すところ' }, en: { line: 'Line', why: 'To mend' } };

// More than anybody mends by hand.
const mostRows = 100_000;

/** The refused rows as they were sent, with what is wrong with each in the last column. Refuses not_found. */
export async function rowsToMend(
  tx: AgencyTx,
  { id, encoding, language }: { id: string; encoding: InEncoding; language: string },
): Promise<SentSheet | Refusal> {
  const found = await store.find(tx, id);
  if (!found) return refuse('not_found');
  await noteAccess(tx, { client: found.client, what: 'import', about: id, action: 'download' });
  const rows = await store.rows(tx, id, { outcome: 'refused', limit: mostRows });
  const told = await presentRows(tx, found, rows, language);
  const words = added[preferredOf(language)];
  const body = rows.map(({ line, cells }, at) => [
    String(line),
    ...found.heads.map((head) => cells[head] ?? ''),
    told[at]?.problems.map(({ head, message }) => (head ? `${head}：${message}` : message)).join('／') ?? '',
  ]);
  return sheet(`import-to-mend-${found.kind}`, [[words.line, ...found.heads, words.why], ...body], encoding);
}

export function template(kind: ImportKind, encoding: InEncoding): SentSheet {
  return sheet(`import-${kind}`, templateOf(kind), encoding);
}

function sheet(name: string, rows: readonly (readonly string[])[], encoding: InEncoding): SentSheet {
  const text = csv(rows);
  const isUtf8 = encoding === 'utf-8';
  return {
    name: `${name}.csv`,
    type: `text/csv; charset=${isUtf8 ? 'utf-8' : 'Shift_JIS'}`,
    bytes: isUtf8 ? Buffer.from(text) : iconv.encode(text.slice(1), 'cp932'),
  };
}
