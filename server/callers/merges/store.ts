import type { Caller, Known, Merge, Since } from '@denwaban/domain/callers';
import { type JSONColumnType, type Selectable, sql } from 'kysely';
import type { AgencyTx } from '../../shell/agency.ts';

declare module '../../shell/database.ts' {
  interface Tables {
    caller_merges: CallerMergesTable;
  }
}

type Before = Omit<Merge['before'], 'firstSeen' | 'lastSeen'> & { firstSeen: string; lastSeen: string };
/** What went over, by table: ids, and of needs their names. */
type Moved = Record<string, string[]>;

type CallerMergesTable = {
  agency_id: string;
  id: string;
  client_id: string;
  survivor_id: string;
  swallowed_id: string;
  numbers: JSONColumnType<string[]>;
  before: JSONColumnType<Before>;
  moved: JSONColumnType<Moved>;
  merged_by: string | null;
  merged_at: Date;
};

/** Tables that name a caller by `caller_id`. A test knows if one is missing. */
export const followers = ['calls', 'cases', 'missed_calls', 'callbacks', 'tasks'] as const;
/** Those that name the case they came of too, by `case_id`. */
const comeOfCases: readonly string[] = ['callbacks', 'tasks'];

/** Everything that is the swallowed caller's becomes the survivor's; the merge remembers what did. */
export async function add(tx: AgencyTx, merge: Merge): Promise<void> {
  const { id, client, survivor, swallowed, numbers, before, mergedAt } = merge;
  await tx.q
    .insertInto('caller_merges')
    .values({
      ...{ agency_id: tx.agency, id, client_id: client, survivor_id: survivor, swallowed_id: swallowed },
      numbers: JSON.stringify(numbers),
      before: JSON.stringify(before),
      moved: JSON.stringify(await moveAll(tx, merge)),
      ...{ merged_by: tx.by.id, merged_at: mergedAt },
    })
    .execute();
}

async function moveAll(tx: AgencyTx, { client, survivor, swallowed }: Merge): Promise<Moved> {
  const moved: Moved = {};
  for (const table of [...followers, 'caller_notes'] as const) {
    const { rows } = await sql<{ id: string }>`update ${sql.table(table)} set caller_id = ${survivor}
      where agency_id = ${tx.agency} and client_id = ${client} and caller_id = ${swallowed} returning id`.execute(tx.q);
    moved[table] = rows.map(({ id }) => id);
  }
  const { rows } = await sql<{ need: string }>`update caller_needs set caller_id = ${survivor}
    where agency_id = ${tx.agency} and client_id = ${client} and caller_id = ${swallowed}
      and need not in (select need from caller_needs
        where agency_id = ${tx.agency} and client_id = ${client} and caller_id = ${survivor})
    returning need`.execute(tx.q);
  return { ...moved, needs: rows.map(({ need }) => need) };
}

/** How a caller was swallowed; null: never was, or is apart again. */
export async function of(tx: AgencyTx, swallowed: string): Promise<Merge | null> {
  const row = await merges(tx).where('swallowed_id', '=', swallowed).executeTakeFirst();
  return row ? mergeOf(row) : null;
}

/** Whom a caller has swallowed, the last first. */
export async function by(tx: AgencyTx, client: string, survivor: string): Promise<Merge[]> {
  const rows = await merges(tx)
    .where('client_id', '=', client)
    .where('survivor_id', '=', survivor)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(mergeOf);
}

/** What was rung since on the numbers that went over. */
export async function since(tx: AgencyTx, merge: Merge): Promise<Since> {
  const { rows } = await sql<{ calls: number; last: Date | null }>`
    select count(*)::int as calls, max(arrived_at) as last from calls where out is null and ${rungSince(tx, merge)}`.execute(
    tx.q,
  );
  return { calls: rows[0]?.calls ?? 0, lastSeen: rows[0]?.last ?? null };
}

/** What went over goes back, with what was rung since on the numbers that did and what came of those calls. */
export async function undo(tx: AgencyTx, merge: Merge): Promise<void> {
  const { id, client, survivor, swallowed } = merge;
  const row = await merges(tx).where('id', '=', id).executeTakeFirstOrThrow();
  const { rows } = await sql<{ id: string }>`select id from calls where ${rungSince(tx, merge)}`.execute(tx.q);
  const calls = rows.map((call) => call.id);
  const cases = await casesOf(tx, merge, calls);
  const later: Record<string, string[]> = { calls, cases, missed_calls: await missedSince(tx, merge) };
  for (const table of [...followers, 'caller_notes'] as const) {
    const ofCase = comeOfCases.includes(table) ? cases : [];
    const about = ofCase.length === 0 ? sql`false` : sql`case_id = any(${ofCase}::uuid[])`;
    await sql`update ${sql.table(table)} set caller_id = ${swallowed}
      where agency_id = ${tx.agency} and client_id = ${client} and caller_id = ${survivor}
        and (id = any(${[...(row.moved[table] ?? []), ...(later[table] ?? [])]}::uuid[]) or ${about})`.execute(tx.q);
  }
  await sql`update caller_needs set caller_id = ${swallowed}
    where agency_id = ${tx.agency} and client_id = ${client} and caller_id = ${survivor}
      and need = any(${row.moved.needs ?? []}::text[])`.execute(tx.q);
  await tx.q.deleteFrom('caller_merges').where('agency_id', '=', tx.agency).where('id', '=', id).execute();
}

/** Matters of nobody having spoken to whoever rang since on those numbers. */
async function missedSince(tx: AgencyTx, { client, survivor, numbers, mergedAt }: Merge): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from missed_calls
    where agency_id = ${tx.agency} and client_id = ${client} and caller_id = ${survivor}
      and number = any(${[...numbers]}::text[]) and first_at >= ${mergedAt}`.execute(tx.q);
  return rows.map(({ id }) => id);
}

/** Cases taken since in those calls. */
async function casesOf(tx: AgencyTx, { client, survivor, mergedAt }: Merge, calls: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select c.id from cases c
    where c.agency_id = ${tx.agency} and c.client_id = ${client} and c.caller_id = ${survivor}
      and c.opened_at >= ${mergedAt} and exists (select from case_calls k
        where k.agency_id = c.agency_id and k.case_id = c.id and k.call_id = any(${calls}::uuid[]))`.execute(tx.q);
  return rows.map(({ id }) => id);
}

/**
 * A caller and those of the same client who share a number, a name or the first letters of a reading with them; which of
 * them may be the same person is for the rules to say.
 */
export async function around(
  tx: AgencyTx,
  { id, client, name, reading, numbers }: Caller,
): Promise<Map<string, Known>> {
  const { rows } = await sql<Known>`
    with stated as (select distinct caller_number from cases
      where agency_id = ${tx.agency} and client_id = ${client} and caller_id = ${id} and caller_number is not null),
    alike as (
      select id from callers where agency_id = ${tx.agency} and client_id = ${client} and merged_into is null
        and (id = ${id} or left(name, 1) = left(${name}::text, 1) or left(reading, 2) = left(${reading}::text, 2))
      union select caller_id from caller_numbers where agency_id = ${tx.agency} and client_id = ${client}
        and number in (select caller_number from stated)
      union select caller_id from cases where agency_id = ${tx.agency} and client_id = ${client}
        and caller_id is not null and caller_number = any(${[...numbers]}::text[]))
    select c.id, c.name, c.reading,
      array(select number from caller_numbers k
        where k.agency_id = c.agency_id and k.client_id = c.client_id and k.caller_id = c.id) as numbers,
      array(select distinct caller_number from cases s where s.agency_id = c.agency_id
        and s.client_id = c.client_id and s.caller_id = c.id and s.caller_number is not null) as stated
    from callers c where c.agency_id = ${tx.agency} and c.client_id = ${client} and c.merged_into is null
      and c.id in (select id from alike)
    order by c.last_seen desc limit ${mostAround}`.execute(tx.q);
  return new Map(rows.map((row) => [row.id, row]));
}

const mostAround = 200;

function rungSince(tx: AgencyTx, { client, survivor, numbers, mergedAt }: Merge) {
  return sql`agency_id = ${tx.agency} and client_id = ${client} and caller_id = ${survivor}
    and from_number = any(${[...numbers]}::text[]) and arrived_at > ${mergedAt}`;
}

function merges(tx: AgencyTx) {
  return tx.q.selectFrom('caller_merges').selectAll().where('agency_id', '=', tx.agency);
}

function mergeOf(row: Selectable<CallerMergesTable>): Merge {
  const { firstSeen, lastSeen, ...named } = row.before;
  return {
    id: row.id,
    client: row.client_id,
    survivor: row.survivor_id,
    swallowed: row.swallowed_id,
    numbers: row.numbers,
    before: { ...named, firstSeen: new Date(firstSeen), lastSeen: new Date(lastSeen) },
    mergedAt: row.merged_at,
  };
}
