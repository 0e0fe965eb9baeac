import type { Counts, Import, Outcome } from '@denwaban/domain/imports';
import { outcomes } from '@denwaban/domain/imports';
import type { Problem } from '@denwaban/domain/refusals';
import type { Row } from '@denwaban/domain/sheets';
import { type JSONColumnType, type Selectable, sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    imports: ImportsTable;
    import_rows: RowsTable;
  }
}

type ImportsTable = {
  agency_id: string;
  id: string;
  kind: Import['kind'];
  client_id: string | null;
  file_name: string;
  heads: JSONColumnType<readonly string[]>;
  places: JSONColumnType<Import['places']>;
  sent_by: string;
  sent_at: Date;
  state: Import['state'];
  total: number;
  done: number;
};

type RowsTable = {
  agency_id: string;
  import_id: string;
  line: number;
  cells: JSONColumnType<Row['cells']>;
  client_id: string | null;
  label: string;
  same_as: string | null;
  outcome: Outcome | null;
  problems: JSONColumnType<Problem[]>;
  made: string | null;
};

/** A row as it stands: what was read of it, and what became of it. */
export type KeptRow = Row & {
  client: string | null;
  label: string;
  sameAs: string | null;
  outcome: Outcome | null;
  problems: Problem[];
  /** What was made of it: the id of a client, a contact or a case, or an answer's within its manual. */
  made: string | null;
};

export async function all(tx: AgencyTx): Promise<Import[]> {
  return (await imports(tx).orderBy('id', 'desc').limit(100).execute()).map(importOf);
}

export async function find(tx: AgencyTx, id: string): Promise<Import | null> {
  const row = await imports(tx).where('id', '=', id).executeTakeFirst();
  return row ? importOf(row) : null;
}

export async function lock(tx: AgencyTx, id: string): Promise<Import | null> {
  const row = await imports(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? importOf(row) : null;
}

export async function add(tx: AgencyTx, sent: Import, rows: readonly Row[]): Promise<void> {
  const { id, kind, client, fileName, heads, places, by, at, state, total, done } = sent;
  await tx.q
    .insertInto('imports')
    .values({
      ...{ agency_id: tx.agency, id, kind, client_id: client, file_name: fileName, sent_by: by, sent_at: at },
      ...{ heads: JSON.stringify(heads), places: JSON.stringify(places), state, total, done },
    })
    .execute();
  await sql`
    insert into import_rows (agency_id, import_id, line, cells, label, problems)
    select ${tx.agency}, ${id}, line, cells, '', '[]'
    from unnest(${rows.map(({ line }) => line)}::int[], ${rows.map(({ cells }) => JSON.stringify(cells))}::jsonb[])
      as sent (line, cells)`.execute(tx.q);
}

export async function save(tx: AgencyTx, { id, places, state, total, done }: Import): Promise<void> {
  await tx.q
    .updateTable('imports')
    .set({ places: JSON.stringify(places), state, total, done })
    .where('agency_id', '=', tx.agency)
    .where('id', '=', id)
    .execute();
}

/** With its rows. */
export async function discard(tx: AgencyTx, id: string): Promise<void> {
  await tx.q.deleteFrom('imports').where('agency_id', '=', tx.agency).where('id', '=', id).execute();
}

/** How many rows have which outcome, by import. */
export async function countsOf(tx: AgencyTx, ids: readonly string[]): Promise<Map<string, Counts & { rows: number }>> {
  const { rows } = await sql<{ import: string; outcome: Outcome | null; count: number }>`
    select import_id as import, outcome, count(*)::int as count from import_rows
    where agency_id = ${tx.agency} and import_id = any(${[...ids]}::uuid[]) group by 1, 2`.execute(tx.q);
  return new Map(
    ids.map((id) => {
      const own = rows.filter((row) => row.import === id);
      const countOf = (is: Outcome) => own.find(({ outcome }) => outcome === is)?.count ?? 0;
      const counts = Object.fromEntries(outcomes.map((is) => [is, countOf(is)])) as Counts;
      return [id, { ...counts, rows: own.reduce((sum, { count }) => sum + count, 0) }];
    }),
  );
}

export async function counts(tx: AgencyTx, id: string): Promise<Counts & { rows: number }> {
  return (await countsOf(tx, [id])).get(id) as Counts & { rows: number };
}

type Wanted = { outcome?: Outcome | null | undefined; after?: number; limit: number };

/** In the order of the file; `outcome` null: those that were not checked yet. */
export async function rows(tx: AgencyTx, id: string, { outcome, after = 0, limit }: Wanted): Promise<KeptRow[]> {
  let query = tx.q
    .selectFrom('import_rows')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('import_id', '=', id)
    .where('line', '>', after);
  if (outcome !== undefined) query = query.where('outcome', outcome === null ? 'is' : '=', outcome);
  return (await query.orderBy('line').limit(limit).execute()).map(rowOf);
}

/** Of these keys, those that stand in a row before this line that is to be taken, by client. */
export async function sentBefore(
  tx: AgencyTx,
  id: string,
  { line, keys }: { line: number; keys: readonly string[] },
): Promise<Set<string>> {
  const { rows } = await sql<{ client: string | null; key: string }>`
    select client_id as client, same_as as key from import_rows
    where agency_id = ${tx.agency} and import_id = ${id} and line < ${line} and same_as = any(${[...keys]}::text[])
      and outcome in ('new', 'made')`.execute(tx.q);
  return new Set(rows.map(({ client, key }) => `${client} ${key}`));
}

export async function saveRows(tx: AgencyTx, id: string, changed: readonly KeptRow[]): Promise<void> {
  const column = <Key extends keyof KeptRow>(key: Key) => changed.map((row) => row[key]);
  await sql`
    update import_rows r set label = c.label, client_id = c.client, same_as = c.same_as, outcome = c.outcome,
      problems = c.problems, made = c.made, cells = case when c.outcome = 'made' then '{}' else r.cells end
    from unnest(${column('line')}::int[], ${column('label')}::text[], ${column('client')}::uuid[],
      ${column('sameAs')}::text[], ${column('outcome')}::text[],
      ${changed.map(({ problems }) => JSON.stringify(problems))}::jsonb[], ${column('made')}::text[])
      as c (line, label, client, same_as, outcome, problems, made)
    where r.agency_id = ${tx.agency} and r.import_id = ${id} and r.line = c.line`.execute(tx.q);
}

/** All rows are to be checked anew. */
export async function forgetOutcomes(tx: AgencyTx, id: string): Promise<void> {
  await tx.q
    .updateTable('import_rows')
    .set({ outcome: null, problems: '[]', same_as: null, client_id: null })
    .where('agency_id', '=', tx.agency)
    .where('import_id', '=', id)
    .execute();
}

function imports(tx: AgencyTx) {
  return tx.q.selectFrom('imports').selectAll().where('agency_id', '=', tx.agency);
}

function importOf(row: Selectable<ImportsTable>): Import {
  const { id, kind, client_id: client, file_name: fileName, heads, places, state, total, done } = row;
  return { id, kind, client, fileName, heads, places, by: row.sent_by, at: row.sent_at, state, total, done };
}

function rowOf(row: Selectable<RowsTable>): KeptRow {
  const { line, cells, client_id: client, label, same_as: sameAs, outcome, problems, made } = row;
  return { line, cells, client, label, sameAs, outcome, problems, made };
}
