// What the database itself says of the tables that hold rows of clients, for what treats all of them alike.
import { sql } from 'kysely';
import type { AgencyTx } from './agency.ts';

export type ClientTable = {
  name: string;
  /** Those that are written; what the database fills in by itself is not among them. */
  columns: Column[];
  key: string[];
  references: Reference[];
};

export type Column = { name: string; type: string; required: boolean; filled: boolean };

export type Reference = { columns: string[]; to: string; toColumns: string[] };

/** Every table with a client's rows, `clients` itself among them, each after those it refers to where that can be. */
export async function clientTables(tx: AgencyTx): Promise<ClientTable[]> {
  const { rows } = await sql<ClientTable>`
    select c.relname as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null),
          'required', a.attnotnull, 'filled', a.atthasdef) order by a.attnum)
         from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
           and a.attgenerated = '' and a.atttypid <> 'xid8'::regtype) as columns,
      (select ${names('x.conkey', 'c.oid')} from pg_constraint x where x.conrelid = c.oid and x.contype = 'p') as key,
      (select coalesce(json_agg(json_build_object('columns', ${names('x.conkey', 'c.oid')},
          'to', x.confrelid::regclass::text, 'toColumns', ${names('x.confkey', 'x.confrelid')})), '[]')
         from pg_constraint x where x.conrelid = c.oid and x.contype = 'f') as "references"
    from pg_class c
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attname in ('agency_id', 'client_id')) = 2
    order by c.relname`.execute(tx.q);
  return inOrder(rows);
}

function names(numbers: string, table: string) {
  return sql.raw(`(select json_agg(a.attname order by k.at) from unnest(${numbers}) with ordinality k (number, at)
    join pg_attribute a on a.attrelid = ${table} and a.attnum = k.number)`);
}

/** A table that refers to itself, or round a circle, comes when only such references are left. */
function inOrder(tables: readonly ClientTable[]): ClientTable[] {
  const ordered: ClientTable[] = [];
  let left = [...tables];
  while (left.length > 0) {
    const waiting = new Set(left.map(({ name }) => name));
    const free = left.filter(({ name, references }) => !references.some(({ to }) => to !== name && waiting.has(to)));
    const next = free.length > 0 ? free : left.slice(0, 1);
    ordered.push(...next);
    left = left.filter((table) => !next.includes(table));
  }
  return ordered;
}
