// What is over its time, and how it goes. Rows go with everything that hangs on them: which that is, the database says.
import type { Kind } from '@denwaban/domain/retention';
import { sql } from 'kysely';
import type { AgencyTx } from '../../shell/agency.ts';
import type { ClientTable } from '../../shell/catalogue.ts';
import type { Line } from '../store.ts';

type Wanted = { client: string; kind: Kind; before: Date };

/** Of two processes that make a round of one agency the second waits, and finds nothing left. */
export async function takeTurn(tx: AgencyTx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`retention ${tx.agency}`}))`.execute(tx.q);
}

export async function outlook(tx: AgencyTx, wanted: Wanted): Promise<{ count: number; oldest: Date | null }> {
  const { rows } = await sql<{ count: number; oldest: Date | null }>`
    with ${holding(tx, wanted.client)} select count(*) as count, min(at) as oldest from (${over(tx, wanted)}) o`.execute(
    tx.q,
  );
  return { count: Number(rows[0]?.count ?? 0), oldest: rows[0]?.oldest ?? null };
}

/** Some of what is over its time, oldest first. */
export async function some(tx: AgencyTx, wanted: Wanted, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with ${holding(tx, wanted.client)} select id from (${over(tx, wanted)}) o order by at, id limit ${most}`.execute(
    tx.q,
  );
  return rows.map(({ id }) => id);
}

/** What is held because of a dispute, with all that it is about: a case holds its calls and its caller, a caller all cases. */
function holding(tx: AgencyTx, client: string) {
  const own = sql`agency_id = ${tx.agency} and client_id = ${client}`;
  return sql`
    said as (select about_kind, about from legal_holds where ${own} and lifted_at is null),
    held_cases as (
      select about as id from said where about_kind = 'case'
      union select id from cases where ${own} and caller_id in (select about from said where about_kind = 'caller')),
    held_callers as (
      select about as id from said where about_kind = 'caller'
      union select caller_id from cases where ${own} and caller_id is not null and id in (select id from held_cases)),
    held_calls as (
      select call_id as id from case_calls where ${own} and case_id in (select id from held_cases)
      union select id from calls where ${own} and caller_id in (select id from held_callers)
      union select id from calls where ${own} and about_case in (select id from held_cases))`;
}

function over(tx: AgencyTx, { client, kind, before }: Wanted) {
  const own = sql`agency_id = ${tx.agency} and client_id = ${client}`;
  switch (kind) {
    case 'recordings':
      return sql`select id, started_at as at from recordings
        where ${own} and started_at < ${before} and call_id not in (select id from held_calls)`;
    case 'letters':
      return sql`select id, written_at as at from letters where ${own} and written_at < ${before} and state <> 'queued'
        and (about is null or about not in (select id from held_cases)
          and about not in (select id from relays where ${own} and case_id in (select id from held_cases)))`;
    case 'callers':
      return sql`select id, last_seen as at from callers c where ${own} and last_seen < ${before} and merged_into is null
        and (name is not null or reading is not null or exists (select from caller_numbers n
          where n.agency_id = c.agency_id and n.client_id = c.client_id and n.caller_id = c.id))
        and id not in (select id from held_callers)
        and not exists (select from cases k where k.agency_id = c.agency_id and k.client_id = c.client_id
          and k.caller_id = c.id and k.state = 'open')`;
    case 'cases':
      return sql`select id, closed_at as at from cases where ${own} and state = 'closed' and closed_at < ${before}
        and id not in (select id from held_cases)`;
    case 'calls':
      return sql`select id, ended_at as at from calls c where ${own} and state = 'ended' and ended_at < ${before}
        and id not in (select id from held_calls)
        and not exists (select from case_calls k where k.agency_id = c.agency_id and k.call_id = c.id)
        and not exists (select from recordings r where r.agency_id = c.agency_id and r.call_id = c.id)
        and not exists (select from journey_ticks t where t.agency_id = c.agency_id and t.call_id = c.id)`;
    case 'missed_calls':
      return sql`select id, last_at as at from missed_calls where ${own} and last_at < ${before} and state <> 'open'
        and (caller_id is null or caller_id not in (select id from held_callers))
        and not calls && array(select id from held_calls)`;
    case 'introductions':
      return sql`select id, until as at from introductions where ${own} and until < ${before} and state not in ('open', 'met')
        and (call_id is null or call_id not in (select id from held_calls))`;
  }
}

const tableOf = {
  recordings: 'recordings',
  letters: 'letters',
  callers: 'callers',
  cases: 'cases',
  calls: 'calls',
  missed_calls: 'missed_calls',
  introductions: 'introductions',
} as const;

/** What each thing was, by the hash of it: of sound the hash of its pieces' own, of anything else that of its row as JSON. */
export async function hashes(tx: AgencyTx, kind: Kind, ids: readonly string[]): Promise<Line[]> {
  const sum =
    kind === 'recordings'
      ? sql`(select string_agg(p.piece || ' ' || p.sha256 || E'\n', '' order by p.piece) from recording_pieces p
          where p.agency_id = t.agency_id and p.recording_id = t.id)`
      : sql`row_to_json(t)::text`;
  const { rows } = await sql<{ thing: string; sha256: string }>`
    select t.id as thing, encode(sha256(convert_to(coalesce(${sum}, ''), 'UTF8')), 'hex') as sha256
    from ${sql.table(tableOf[kind])} t where t.agency_id = ${tx.agency} and t.id = any(${ids}::uuid[]) order by t.id`.execute(
    tx.q,
  );
  return rows.map((row) => ({ kind, count: 1, ...row }));
}

/** What was missed of these callers, which is forgotten with them. */
export async function missedOf(tx: AgencyTx, callers: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from missed_calls m where agency_id = ${tx.agency}
    and (caller_id = any(${callers}::uuid[]) or exists (select from caller_numbers n where n.agency_id = m.agency_id
      and n.client_id = m.client_id and n.number = m.number and n.caller_id = any(${callers}::uuid[])))`.execute(tx.q);
  return rows.map(({ id }) => id);
}

/** Rows of a table and every row of a client that stands only because of them, from the leaves. */
export async function remove(tx: AgencyTx, tables: readonly ClientTable[], from: string, ids: readonly string[]) {
  await removeWhere(tx, tables, { from, column: 'id', ids });
}

type Removing = { from: string; column: string; ids: readonly string[] };

async function removeWhere(
  tx: AgencyTx,
  tables: readonly ClientTable[],
  { from, column, ids }: Removing,
): Promise<void> {
  if (ids.length === 0) return;
  for (const { name, references } of tables)
    for (const { columns, to, toColumns } of references) {
      const at = toColumns.findIndex((each) => !['agency_id', 'client_id'].includes(each));
      const [child, parent] = [columns[at], toColumns[at]];
      if (to !== from || child === undefined || parent === undefined) continue;
      const parents = parent === column ? ids : await idsOf(tx, { from, column, ids, wanted: parent });
      await removeWhere(tx, tables, { from: name, column: child, ids: parents });
    }
  const gone = await idsOf(tx, { from, column, ids, wanted: 'id' }, tables);
  await forgetTracks(tx, gone);
  await sql`delete from ${sql.table(from)} where agency_id = ${tx.agency} and ${sql.ref(column)} = any(${ids})`.execute(
    tx.q,
  );
}

type Asking = Removing & { wanted: string };

async function idsOf(
  tx: AgencyTx,
  { from, column, ids, wanted }: Asking,
  tables?: readonly ClientTable[],
): Promise<string[]> {
  if (tables && !tables.find(({ name }) => name === from)?.columns.some(({ name }) => name === wanted)) return [];
  const { rows } = await sql<{ id: string }>`select distinct ${sql.ref(wanted)}::text as id from ${sql.table(from)}
    where agency_id = ${tx.agency} and ${sql.ref(column)} = any(${ids}) and ${sql.ref(wanted)} is not null`.execute(
    tx.q,
  );
  return rows.map(({ id }) => id);
}

/** What is kept of a thing beside it: its history, what finds it, what it waited for, the secret addresses to it. */
async function forgetTracks(tx: AgencyTx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const those = sql`any(${ids}::uuid[])`;
  await sql`delete from events where agency_id = ${tx.agency} and about = ${those}`.execute(tx.q);
  await sql`delete from search_texts where agency_id = ${tx.agency} and id = ${those}`.execute(tx.q);
  await sql`delete from due where agency_id = ${tx.agency} and id = ${those}`.execute(tx.q);
  await sql`delete from link_tokens where agency_id = ${tx.agency} and about = ${those}`.execute(tx.q);
}

/** Everything of a client in one table. Nothing, where there was nothing. */
export async function empty(tx: AgencyTx, { name, key }: ClientTable, client: string): Promise<Line | null> {
  const own = sql`agency_id = ${tx.agency} and client_id = ${client}`;
  const order = sql.join(key.map((column) => sql.ref(column)));
  const { rows } = await sql<{ count: number; sha256: string }>`
    select count(*) as count, encode(sha256(convert_to(coalesce(string_agg(sum, '' order by place), ''), 'UTF8')), 'hex') as sha256
    from (select encode(sha256(convert_to(row_to_json(t)::text, 'UTF8')), 'hex') as sum, row_number() over (order by ${order}) as place
      from ${sql.table(name)} t where ${own}) s`.execute(tx.q);
  const [{ count, sha256 } = { count: 0, sha256: '' }] = rows;
  if (Number(count) === 0) return null;
  await sql`delete from ${sql.table(name)} where ${own}`.execute(tx.q);
  return { kind: name, thing: null, count: Number(count), sha256 };
}

export function recordings(tx: AgencyTx, client: string): Promise<string[]> {
  return idsIn(tx, 'recordings', client);
}

export function archives(tx: AgencyTx, client: string): Promise<string[]> {
  return idsIn(tx, 'archives', client);
}

async function idsIn(tx: AgencyTx, table: string, client: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)} where agency_id = ${tx.agency}
    and client_id = ${client} order by id`.execute(tx.q);
  return rows.map(({ id }) => id);
}

/** Those of a client who signed in. In the staff's scope: the keeper has nothing to do with signing in. */
export async function forgetPeople(tx: AgencyTx, client: string): Promise<void> {
  await sql`delete from sign_in."user" where agency_id = ${tx.agency} and client_id = ${client}`.execute(tx.q);
}

type Kept = { client: string; hash: string };

/** Bytes from before an instant that no row of any table names. */
export async function unnamedAttachments(
  tx: AgencyTx,
  tables: readonly ClientTable[],
  { before, limit }: { before: Date; limit: number },
): Promise<Kept[]> {
  const naming = tables.filter(({ references }) => references.some(({ to }) => to === 'attachments'));
  const isNamed = naming.map(
    ({ name }) => sql`exists (select from ${sql.table(name)} n
      where n.agency_id = a.agency_id and n.client_id = a.client_id and n.hash = a.hash)`,
  );
  const { rows } = await sql<Kept>`select a.client_id as client, a.hash from attachments a
    where a.agency_id = ${tx.agency} and a.kept_at < ${before} and not (${sql.join(isNamed, sql` or `)})
    order by a.client_id, a.hash limit ${limit}`.execute(tx.q);
  return rows;
}

export async function removeAttachments(tx: AgencyTx, client: string, kept: readonly Kept[]): Promise<void> {
  await tx.q
    .deleteFrom('attachments')
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .where('hash', 'in', [...kept.map(({ hash }) => hash), ''])
    .execute();
}
