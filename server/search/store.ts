import type { Case, CaseKind } from '@denwaban/domain/cases';
import type { Indexed } from '@denwaban/domain/search';
import { type Generated, sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    search_texts: SearchTextsTable;
  }
}

type SearchTextsTable = {
  agency_id: string;
  id: string;
  client_id: string;
  kind: CaseKind | 'caller';
  state: Case['state'] | null;
  text: string;
  open_length: number | null;
  grams: number[];
  span: Generated<number>;
};

export type Entry = { id: string; client: string; kind: CaseKind | 'caller'; state: Case['state'] | null } & Indexed;

/** Of two who index the same things the second waits, and then reads what the first could not know yet. */
export async function alone(tx: AgencyTx, ids: readonly string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('search ' || id, 0))
    from unnest(${[...ids].sort()}::text[]) id`.execute(tx.q);
}

/** Writes nothing where nothing has changed. */
export async function put(tx: AgencyTx, entry: Entry): Promise<void> {
  await sql`
    insert into search_texts (agency_id, id, client_id, kind, state, text, open_length, grams)
    values (${tx.agency}, ${entry.id}, ${entry.client}, ${entry.kind}, ${entry.state}, ${entry.text},
      ${entry.openLength}, ${entry.grams}::int[])
    on conflict (agency_id, id, client_id) do update set kind = excluded.kind, state = excluded.state,
      text = excluded.text, open_length = excluded.open_length, grams = excluded.grams
    where (search_texts.kind, search_texts.state, search_texts.text, search_texts.open_length)
      is distinct from (excluded.kind, excluded.state, excluded.text, excluded.open_length)`.execute(tx.q);
}

export async function remove(tx: AgencyTx, id: string): Promise<void> {
  await tx.q.deleteFrom('search_texts').where('agency_id', '=', tx.agency).where('id', '=', id).execute();
}

/** A caller, and whoever was found to be the same person or turned out not to be. */
export async function tiedTo(tx: AgencyTx, caller: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select ${caller}::uuid as id
    union select id from callers where agency_id = ${tx.agency} and merged_into = ${caller}
    union select (data ->> 'from')::uuid from events
      where agency_id = ${tx.agency} and about = ${caller} and name = 'caller.split'`.execute(tx.q);
  return rows.map(({ id }) => id);
}

/** The case that a callback, a promise, a consultation or a task is about. */
export async function caseOf(tx: AgencyTx, word: PartOfCase, id: string): Promise<string | null> {
  const { rows } = await sql<{ case: string | null }>`
    select case_id as case from ${sql.table(word)} where agency_id = ${tx.agency} and id = ${id}`.execute(tx.q);
  return rows[0]?.case ?? null;
}

export type PartOfCase = 'callbacks' | 'promises' | 'consultations' | 'tasks' | 'corrections';

export type Wanting = {
  terms: readonly string[];
  grams: readonly number[];
  client?: string | undefined;
  kinds: readonly string[] | null;
  state?: Case['state'] | undefined;
  /** Ids from here on, and below. */
  since: string | null;
  before: string | null;
  limit: number;
  /** The clients whose words for those who answer are looked at too; null: all. */
  innerOf: readonly string[] | null;
};

/**
 * Ids of what has every term, newest first. The functions run as the owner, since the operators of the index are not
 * leakproof and PostgreSQL would look at every row instead; they keep to this transaction's agency and client, whatever is asked.
 */
export async function find(tx: AgencyTx, wanting: Wanting): Promise<string[]> {
  const { kinds, state = null, since, before, limit } = wanting;
  const patterns = wanting.terms.map((term) => `%${term.replace(/[\\%_]/g, '\\$&')}%`);
  const asked = sql`${patterns}::text[], ${wanting.grams}::int[], ${kinds}::text[], ${state}::text,
    ${since}::uuid, ${before}::uuid, ${limit}::int`;
  const { rows } =
    tx.scope.as === 'client'
      ? await sql<{ id: string }>`select id from find_own_texts(${asked}) as id`.execute(tx.q)
      : await sql<{
          id: string;
        }>`select id from find_texts(${asked}, ${wanting.client ?? null}::uuid, ${wanting.innerOf}::uuid[]) as id`.execute(
          tx.q,
        );
  return rows.map(({ id }) => id);
}

export type Kind = 'cases' | 'callers';

/** Ids of things of one kind from an id on, oldest first. */
export async function after(tx: AgencyTx, things: Kind, id: string | null, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(things)} where agency_id = ${tx.agency} and (${id}::uuid is null or id > ${id}::uuid)
    order by id limit ${limit}`.execute(tx.q);
  return rows.map((row) => row.id);
}

/** What is there and cannot be found, newest first; those who turned out to be another are found as that other. */
export async function unwritten(tx: AgencyTx, things: Kind, limit: number): Promise<string[]> {
  const alive = things === 'callers' ? sql`and t.merged_into is null` : sql``;
  const { rows } = await sql<{ id: string }>`
    select t.id from ${sql.table(things)} t
    where t.agency_id = ${tx.agency} ${alive} and not exists (select from search_texts s
      where s.agency_id = t.agency_id and s.id = t.id and s.client_id = t.client_id)
    order by t.id desc limit ${limit}`.execute(tx.q);
  return rows.map((row) => row.id);
}

/** What is found and no longer there. */
export async function removeOrphans(tx: AgencyTx): Promise<void> {
  await sql`
    delete from search_texts s where s.agency_id = ${tx.agency}
      and not exists (select from cases c where c.agency_id = s.agency_id and c.id = s.id)
      and not exists (select from callers c where c.agency_id = s.agency_id and c.id = s.id)`.execute(tx.q);
}
