// What the database itself says of its tables, after the migrations have run.
import type { openPool } from '@denwaban/server/shell/database.ts';

export type Database = ReturnType<typeof openPool>;

export type Table = {
  /** As SQL says it, with its schema unless that is `public`. */
  name: string;
  schema: string;
  primaryKey: string[];
  rowSecurity: boolean;
  columns: Column[];
  policies: Policy[];
  references: Reference[];
};

export type Column = {
  name: string;
  type: string;
  required: boolean;
  /** The database fills it in by itself. */
  filled: boolean;
  /** What a check lets it be. */
  check: string | null;
};

export type Policy = { roles: string[]; command: string; rows: string };

export type Reference = { columns: string[]; to: string; toColumns: string[] };

/** Every table that is not PostgreSQL's own. */
export async function tablesOf(owner: Database): Promise<Table[]> {
  const { rows } = await owner.query<Table>(`
    select c.oid::regclass::text as name, n.nspname as schema, c.relrowsecurity as "rowSecurity",
      (select ${names('x.conkey', 'c.oid')} from pg_constraint x where x.conrelid = c.oid and x.contype = 'p')
        as "primaryKey",
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null),
          'required', a.attnotnull, 'filled', a.atthasdef, 'check',
          (select pg_get_constraintdef(x.oid) from pg_constraint x
             where x.conrelid = c.oid and x.contype = 'c' and x.conkey = array[a.attnum])) order by a.attnum)
         from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      (select coalesce(json_agg(json_build_object('roles', p.roles, 'command', p.cmd,
          'rows', coalesce(p.with_check, p.qual))), '[]')
         from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname) as policies,
      (select coalesce(json_agg(json_build_object('columns', ${names('x.conkey', 'c.oid')},
          'to', x.confrelid::regclass::text, 'toColumns', ${names('x.confkey', 'x.confrelid')})), '[]')
         from pg_constraint x where x.conrelid = c.oid and x.contype = 'f') as "references"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    order by n.nspname, c.relname`);
  return rows;
}

function names(numbers: string, table: string): string {
  return `(select json_agg(a.attname order by k.at) from unnest(${numbers}) with ordinality k (number, at)
    join pg_attribute a on a.attrelid = ${table} and a.attnum = k.number)`;
}

/** What a role was given itself, by table: `select`, or `update(state, words)` where only some columns. */
export async function rightsOf(owner: Database, role: string): Promise<Record<string, string>> {
  const { rows } = await owner.query<{ table: string; rights: string }>(
    `select "table", string_agg("right" || coalesce('(' || columns || ')', ''), ' ' order by "right") as rights from (
       select "table", "right", string_agg("column"::text, ', ' order by "column") as columns from (
         select c.oid::regclass::text as "table", lower(g.privilege_type) as "right", null::name as "column"
           from pg_class c, aclexplode(c.relacl) g where c.relkind <> 'S' and ${granteeIs}
         union all
         select a.attrelid::regclass::text, lower(g.privilege_type), a.attname
           from pg_attribute a, aclexplode(a.attacl) g where ${granteeIs}
       ) as each_right group by 1, 2) as by_right
     where "table" !~ '^pg_|^information_schema' group by 1 order by 1`,
    [role],
  );
  return Object.fromEntries(rows.map(({ table, rights }) => [table, rights]));
}

/** `public` is everybody. */
const granteeIs = `case g.grantee when 0 then 'public' else g.grantee::regrole::text end = $1`;
