import type { Caller } from '@denwaban/domain/callers';
import { type RawBuilder, type Selectable, sql } from 'kysely';
import { clientOn } from '../lines/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { among } from '../shell/database.ts';

declare module '../shell/database.ts' {
  interface Tables {
    callers: CallersTable;
    caller_numbers: { agency_id: string; client_id: string; number: string; caller_id: string; since: Date };
  }
}

type CallersTable = {
  agency_id: string;
  id: string;
  client_id: string;
  name: string | null;
  reading: string | null;
  first_seen: Date;
  last_seen: Date;
  calls: number;
  merged_into: string | null;
};

type CallerRow = Selectable<CallersTable> & { numbers: string[] };

export async function lockByNumber(tx: AgencyTx, client: string, number: string): Promise<Caller | null> {
  return lockOne(whole(tx).where('callers.id', '=', ownedBy(tx, client, number).select('caller_id')));
}

/** Whose number rings a line. One statement, and one key after the other: every ring waits for it, however many callers there are. */
export async function lockByNumberOn(tx: AgencyTx, line: string, number: string): Promise<Caller | null> {
  const owner = ownedBy(tx, clientOn(tx, line), number).select('caller_id');
  return lockOne(whole(tx).where('callers.id', '=', owner));
}

async function lockOne(query: ReturnType<typeof whole>): Promise<Caller | null> {
  const row = await query.forUpdate('callers').executeTakeFirst();
  return row ? callerOf(row) : null;
}

export async function find(tx: AgencyTx, id: string): Promise<Caller | null> {
  const row = await whole(tx).where('callers.id', '=', id).executeTakeFirst();
  return row ? callerOf(row) : null;
}

export async function lock(tx: AgencyTx, id: string): Promise<Caller | null> {
  return lockOne(whole(tx).where('callers.id', '=', id));
}

/** Those of these ids, by id. */
export async function some(tx: AgencyTx, ids: readonly string[]): Promise<Map<string, Caller>> {
  const rows = await whole(tx).where('callers.id', '=', among(ids)).execute();
  return new Map(rows.map((row) => [row.id, callerOf(row)]));
}

/** Several at once, always in the same order, so that two who merge the same two do not wait for each other. */
export async function lockAll(tx: AgencyTx, ids: readonly string[]): Promise<Map<string, Caller>> {
  const rows = await whole(tx)
    .where('callers.id', '=', among(ids))
    .orderBy('callers.id')
    .forUpdate('callers')
    .execute();
  return new Map(rows.map((row) => [row.id, callerOf(row)]));
}

/** Names of callers who have said theirs. */
export async function namesOf(tx: AgencyTx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.q
    .selectFrom('callers')
    .select(['id', 'name'])
    .where('agency_id', '=', tx.agency)
    .where('id', 'in', [...ids])
    .where('name', 'is not', null)
    .execute();
  return new Map(rows.map((row) => [row.id, row.name as string]));
}

/** Whose number this is, among a client's callers. */
export async function ownerOf(tx: AgencyTx, client: string, number: string): Promise<string | null> {
  const row = await ownedBy(tx, client, number).select('caller_id').executeTakeFirst();
  return row?.caller_id ?? null;
}

function ownedBy(tx: AgencyTx, client: string | ReturnType<typeof clientOn>, number: string) {
  return tx.q
    .selectFrom('caller_numbers')
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .where('number', '=', number);
}

export type RecentCall = { id: string; arrivedAt: Date; number: string | null; how: string | null };

/** When a caller rang, newest first. */
export function recentCalls(tx: AgencyTx, client: string, caller: string): Promise<RecentCall[]> {
  return tx.q
    .selectFrom('calls')
    .select(['id', 'arrived_at as arrivedAt', 'from_number as number', 'how'])
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .where('caller_id', '=', caller)
    .where('out', 'is', null)
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
}

export type Wanting = {
  client?: string | undefined;
  /** Part of a name, in katakana part of a reading, digits of a number; empty: everybody. */
  name: string;
  reading: string | null;
  digits: string | null;
  before?: string | undefined;
  limit: number;
};

/** A page of callers, whoever rang last first; `before` is the last one of the page before. */
export async function page(tx: AgencyTx, { client, before, limit, ...said }: Wanting): Promise<Caller[]> {
  let query = whole(tx).where('callers.merged_into', 'is', null);
  if (client) query = query.where('callers.client_id', '=', client);
  if (said.name !== '') query = query.where(likeThis(said));
  if (before)
    query = query.where(
      sql<boolean>`(callers.last_seen, callers.id) < (select last_seen, id from callers
        where agency_id = ${tx.agency} and id = ${before})`,
    );
  const rows = await query.orderBy('callers.last_seen', 'desc').orderBy('callers.id', 'desc').limit(limit).execute();
  return rows.map(callerOf);
}

function likeThis({ name, reading, digits }: Pick<Wanting, 'name' | 'reading' | 'digits'>): RawBuilder<boolean> {
  const inReading = reading === null ? sql`false` : sql`strpos(replace(callers.reading, ' ', ''), ${reading}) > 0`;
  const inNumber =
    digits === null
      ? sql`false`
      : sql`exists (select from caller_numbers n where n.agency_id = callers.agency_id
          and n.client_id = callers.client_id and n.caller_id = callers.id and strpos(n.number, ${digits}) > 0)`;
  return sql<boolean>`(strpos(replace(callers.name, ' ', ''), ${name}) > 0 or ${inReading} or ${inNumber})`;
}

/** A caller who was never heard of, with the number that was. One statement, as every ring waits for it. */
export async function add(tx: AgencyTx, caller: Caller): Promise<void> {
  const row = { agency_id: tx.agency, id: caller.id, client_id: caller.client, ...namedAs(caller), ...seenAs(caller) };
  const numbers = caller.numbers.map((number) => numberRow(tx, caller, number));
  await tx.q
    .with('met', (q) => q.insertInto('callers').values(row))
    .insertInto('caller_numbers')
    .values(numbers)
    .execute();
}

/** When and how often alone. */
export async function saveSeen(tx: AgencyTx, caller: Caller): Promise<void> {
  await change(tx, caller).set(seenAs(caller)).execute();
}

/** The name alone: the count of calls may be rising at this moment. */
export async function saveName(tx: AgencyTx, caller: Caller): Promise<void> {
  await change(tx, caller).set(namedAs(caller)).execute();
}

/** All but the numbers, of a caller whose row is locked. */
export async function save(tx: AgencyTx, caller: Caller): Promise<void> {
  const row = { ...namedAs(caller), ...seenAs(caller), merged_into: caller.mergedInto };
  await change(tx, caller).set(row).execute();
}

export async function addNumber(tx: AgencyTx, caller: Caller, number: string): Promise<void> {
  await tx.q
    .insertInto('caller_numbers')
    .values(numberRow(tx, caller, number))
    .execute();
}

export async function removeNumbers(tx: AgencyTx, { client }: Caller, numbers: readonly string[]): Promise<void> {
  await tx.q
    .deleteFrom('caller_numbers')
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .where('number', '=', anyOf(numbers))
    .execute();
}

/** The numbers are another caller's from now on. */
export async function giveNumbers(tx: AgencyTx, to: Caller, numbers: readonly string[]): Promise<void> {
  await tx.q
    .updateTable('caller_numbers')
    .set({ caller_id: to.id })
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', to.client)
    .where('number', '=', anyOf(numbers))
    .execute();
}

function anyOf(numbers: readonly string[]) {
  return sql<string>`any(${[...numbers]}::text[])`;
}

function whole(tx: AgencyTx) {
  const numbers = sql<string[]>`array(select k.number from caller_numbers k where k.agency_id = callers.agency_id
    and k.client_id = callers.client_id and k.caller_id = callers.id order by k.since, k.number)`;
  return tx.q
    .selectFrom('callers')
    .selectAll('callers')
    .select(numbers.as('numbers'))
    .where('callers.agency_id', '=', tx.agency);
}

function change(tx: AgencyTx, { id }: Caller) {
  return tx.q.updateTable('callers').where('agency_id', '=', tx.agency).where('id', '=', id);
}

function numberRow({ agency, now }: Pick<AgencyTx, 'agency' | 'now'>, { id, client }: Caller, number: string) {
  return { agency_id: agency, client_id: client, number, caller_id: id, since: now };
}

function namedAs({ name, reading }: Caller) {
  return { name, reading };
}

function seenAs({ firstSeen, lastSeen, calls }: Caller) {
  return { first_seen: firstSeen, last_seen: lastSeen, calls };
}

function callerOf(row: CallerRow): Caller {
  return {
    id: row.id,
    client: row.client_id,
    numbers: row.numbers,
    name: row.name,
    reading: row.reading,
    firstSeen: row.first_seen,
    lastSeen: row.last_seen,
    calls: row.calls,
    mergedInto: row.merged_into,
  };
}
