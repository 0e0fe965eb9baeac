import { foldNumber } from '../identity/index.ts';
import { isRefusal, type Problem, type Refusal, refuse } from '../refusals/index.ts';
import type { Row } from '../sheets/index.ts';
import type { Field, OrderRecord, Places } from './order-record.ts';
import { readRecord } from './read-record.ts';

export type RowError = { line: number; problems: readonly Problem[] };
export type Table = { records: OrderRecord[]; errors: RowError[] };

/**
 * Reads a client's file: the good rows are taken, the others told line by line. Shops write one row per article, so rows of
 * one order number are one order with several articles; with another name on it, it is an error (not_unique).
 * Refuses incomplete_input when a column that was agreed on is missing, when not one row is good.
 */
export function readTable(places: Places, heads: readonly string[], rows: readonly Row[]): Table | Refusal {
  const agreed = Object.entries(places) as [Field, string][];
  const missing = agreed.filter(([, head]) => !heads.includes(head));
  if (missing.length > 0)
    return refuse(
      'column_missing',
      missing.map(([field]) => ({ field, code: 'column_missing' })),
    );
  const records = new Map<string, OrderRecord>();
  const errors: RowError[] = [];
  for (const { line, cells } of rows) {
    const read = readRecord(Object.fromEntries(agreed.map(([field, head]) => [field, cells[head] ?? ''])));
    const problems = isRefusal(read) ? read.problems : join(records, read);
    if (problems.length > 0) errors.push({ line, problems });
  }
  return records.size === 0 ? refuse('no_row_readable') : { records: [...records.values()], errors };
}

function join(records: Map<string, OrderRecord>, read: OrderRecord): Problem[] {
  const key = foldNumber(read.orderNumber);
  const known = records.get(key);
  if (known && known.name !== read.name) return [{ field: 'orderNumber', code: 'not_unique' }];
  const items = [known?.items, read.items].filter(Boolean).join('、');
  records.set(key, known ? { ...known, items: items.slice(0, 500) } : read);
  return [];
}
