import { type Refusal, refuse } from '@denwaban/domain/refusals';
import type { Row } from '@denwaban/domain/sheets';
import { parse } from 'csv-parse/sync';

export type Csv = { encoding: 'utf-8' | 'shift_jis'; heads: string[]; rows: Row[] };

/**
 * A file as Japanese shops' systems and spreadsheets write it: UTF-8 with or without its mark, or CP932, which the web calls
 * shift_jis. CP932 is hardly ever valid UTF-8, so that whatever is, is. Cells may stand apart by commas, or by tabs as they do
 * when copied out of a spreadsheet. Refuses file_unreadable.
 */
export function readCsv(bytes: Uint8Array): Csv | Refusal {
  const decoded = decode(bytes);
  if (!decoded) return refuse('file_unreadable');
  try {
    const [head, ...records] = parse(decoded.text, {
      bom: true,
      delimiter: separatorOf(decoded.text),
      info: true,
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: true,
      skipRecordsWithEmptyValues: true,
      maxRecordSize: 100_000,
    }) as unknown as Parsed[];
    if (!head) return refuse('file_unreadable');
    const heads = head.record.map((cell) => cell.trim());
    return { encoding: decoded.encoding, heads, rows: records.map((record) => rowOf(heads, record)) };
  } catch {
    return refuse('file_unreadable');
  }
}

type Parsed = { record: string[]; info: { lines: number } };

/** By which of the two its heads stand apart. */
function separatorOf(text: string): string {
  const heads = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  return heads.includes('\t') && !heads.includes(',') ? '\t' : ',';
}

function rowOf(heads: readonly string[], { record, info }: Parsed): Row {
  return { line: info.lines, cells: Object.fromEntries(heads.map((head, at) => [head, record[at] ?? ''])) };
}

function decode(bytes: Uint8Array): { encoding: Csv['encoding']; text: string } | null {
  for (const encoding of ['utf-8', 'shift_jis'] as const) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\0') ? null : { encoding, text };
    } catch {
      // Not this one.
    }
  }
  return null;
}
