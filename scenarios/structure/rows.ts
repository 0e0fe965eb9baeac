import { newId } from '@denwaban/server/shell/ids.ts';
import type { Column, Database, Table } from './catalogue.ts';

export type Whose = { agency: string; client: string };

/** A row as small as the table allows, of this agency and, where the table says so, of this client. */
export async function addRow(owner: Database, table: Table, whose: Whose): Promise<void> {
  await owner.query(...insertion(table, whose));
}

export function insertion(table: Table, whose: Whose): [text: string, values: unknown[]] {
  const columns = table.columns.filter(
    ({ name, required, filled }) => (required && !filled) || name in ownersOf(whose),
  );
  const names = columns.map(({ name }) => `"${name}"`);
  const places = columns.map((_, at) => `$${at + 1}`);
  return [
    `insert into ${table.name} (${names.join(', ')}) values (${places.join(', ')})`,
    columns.map((column) => fill(column, whose)),
  ];
}

function fill(column: Column, whose: Whose): unknown {
  return ownersOf(whose)[column.name] ?? firstAllowed(column) ?? somethingOf(column);
}

function ownersOf({ agency, client }: Whose): Record<string, string> {
  return { agency_id: agency, client_id: client };
}

/** `CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))` → open */
function firstAllowed({ check }: Column): string | undefined {
  return /[^<>]= (?:ANY \(ARRAY\[)?'?([^',\]:)]+)/.exec(check ?? '')?.[1];
}

function somethingOf({ name, type }: Column): unknown {
  switch (type) {
    case 'uuid':
    case 'text':
      return newId();
    case 'integer':
    case 'bigint':
    case 'real':
      return 1;
    case 'integer[]':
    case 'uuid[]':
      return [];
    case 'text[]':
      return ['something'];
    case 'boolean':
      return true;
    case 'jsonb':
      return '{}';
    case 'bytea':
      return Buffer.from('PDF');
    case 'date':
      return '2026-05-11';
    case 'timestamp with time zone':
      // What ends, ends later than it began.
      return name.startsWith('to_') ? '2026-05-11T02:00:00Z' : '2026-05-11T01:00:00Z';
    default:
      throw new Error(`${name}: nobody has said yet what a ${type} could be`);
  }
}
