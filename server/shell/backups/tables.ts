// What the database itself says of its tables: nothing here knows one by its name.
import type pg from 'pg';

export type Table = { name: string; columns: string[] };

const ours = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`;

/**
 * Every table with the columns that must be carried: the database fills in the generated ones, and the number of the
 * transaction that wrote a row means nothing in another database. Which migrations ran is told at the beginning of a backup.
 */
export async function tablesOf(owner: pg.Client): Promise<Table[]> {
  const { rows } = await owner.query<Table>(`
    select c.oid::regclass::text as name, array_agg(quote_ident(a.attname) order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and ${ours} and not (n.nspname = 'public' and c.relname = 'migrations')
      and a.attgenerated = '' and not (a.atttypid = 'xid8'::regtype and a.atthasdef)
    group by c.oid order by c.oid::regclass::text`);
  return rows.map(({ name, columns }) => ({ name, columns }));
}

export async function sequencesOf(owner: pg.Client): Promise<{ name: string; last: string | null }[]> {
  const { rows } = await owner.query<{ name: string; last: string | null }>(`
    select format('%I.%I', schemaname, sequencename) as name, last_value::text as last
    from pg_sequences s join pg_namespace n on n.nspname = s.schemaname where ${ours} order by 1`);
  return rows;
}

export type Reference = { table: string; name: string; says: string };

export async function referencesOf(owner: pg.Client): Promise<Reference[]> {
  const { rows } = await owner.query<Reference>(`
    select x.conrelid::regclass::text as "table", quote_ident(x.conname) as name, pg_get_constraintdef(x.oid) as says
    from pg_constraint x join pg_class c on c.oid = x.conrelid join pg_namespace n on n.oid = c.relnamespace
    where x.contype = 'f' and x.conparentid = 0 and ${ours}`);
  return rows;
}

export async function schemasOf(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select n.nspname as name from pg_namespace n where ${ours} and n.nspname not in (
       select n2.nspname from pg_extension e join pg_namespace n2 on n2.oid = e.extnamespace where n2.nspname <> 'public')`,
  );
  return rows.map(({ name }) => name);
}
