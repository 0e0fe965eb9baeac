import type {
  MissedCall,
  MissedCallPolicy,
  MissedCallResult,
  MissedCallSettler,
  MissedCallState,
  MissedWhy,
} from '@denwaban/domain/missed-calls';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    missed_calls: MissedCallsTable;
    missed_call_policies: { agency_id: string; client_id: string; within_minutes: number; shown_to_client: boolean };
  }
}

type MissedCallsTable = {
  agency_id: string;
  id: string;
  client_id: string;
  line_id: string;
  number: string;
  caller_id: string | null;
  calls: string[];
  first_at: Date;
  last_at: Date;
  longest_wait_seconds: number;
  why: MissedWhy;
  due_at: Date | null;
  overdue_since: Date | null;
  claimed_by: string | null;
  state: MissedCallState['is'];
  answered_call: string | null;
  result: MissedCallResult | null;
  words: string | null;
  settled_by_kind: MissedCallSettler['as'] | null;
  settled_by: string | null;
  settled_at: Date | null;
};

export async function add(tx: AgencyTx, missed: MissedCall): Promise<void> {
  const { id, client, number, firstAt, due } = missed;
  await tx.q
    .insertInto('missed_calls')
    .values({
      ...{ agency_id: tx.agency, id, client_id: client, number, first_at: firstAt, due_at: due },
      ...told(missed),
      ...standing(missed),
    })
    .execute();
}

export async function save(tx: AgencyTx, missed: MissedCall): Promise<void> {
  await tx.q
    .updateTable('missed_calls')
    .set({ ...told(missed), ...standing(missed) })
    .where('agency_id', '=', tx.agency)
    .where('id', '=', missed.id)
    .execute();
}

/** Whoever is the client's may change this and nothing else. */
export async function saveSettled(tx: AgencyTx, missed: MissedCall): Promise<void> {
  const { claimed_by, overdue_since, answered_call, ...settled } = standing(missed);
  await tx.q
    .updateTable('missed_calls')
    .set(settled)
    .where('agency_id', '=', tx.agency)
    .where('id', '=', missed.id)
    .execute();
}

type OfCaller = { client: string; caller: string; numbers: readonly string[] };

/** What was missed of them goes, also what is open still: nobody is to ring who is not to be known. Whose ids these were. */
export async function forgetCaller(tx: AgencyTx, { client, caller, numbers }: OfCaller): Promise<string[]> {
  const gone = await tx.q
    .deleteFrom('missed_calls')
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .where(sql<boolean>`(caller_id = ${caller} or number = any(${numbers}::text[]))`)
    .returning('id')
    .execute();
  return gone.map(({ id }) => id);
}

export async function find(tx: AgencyTx, id: string): Promise<MissedCall | null> {
  const row = await missedCalls(tx).where('id', '=', id).executeTakeFirst();
  return row ? missedOf(row) : null;
}

export async function lock(tx: AgencyTx, id: string): Promise<MissedCall | null> {
  const row = await missedCalls(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? missedOf(row) : null;
}

/** The open matter of whoever has this number. Two of one caller's calls are noted one after the other, whether there is one yet or not. */
export async function lockOpen(tx: AgencyTx, client: string, number: string): Promise<MissedCall | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`missed ${client} ${number}`}, 0))`.execute(tx.q);
  const row = await missedCalls(tx)
    .where('client_id', '=', client)
    .where('number', '=', number)
    .where('state', '=', sql.lit('open'))
    .forUpdate()
    .executeTakeFirst();
  return row ? missedOf(row) : null;
}

/** Whether a call was noted already, also where its matter is settled meanwhile. */
export async function isNoted(tx: AgencyTx, client: string, call: string): Promise<boolean> {
  const row = await missedCalls(tx)
    .clearSelect()
    .select('id')
    .where('client_id', '=', client)
    .where(sql<boolean>`calls @> array[${call}::uuid]`)
    .executeTakeFirst();
  return row !== undefined;
}

export type Wanting = { client?: string | undefined; before?: string | undefined; limit: number };

/** A page of what is open, by deadline; what has none comes last. `before` is the last one of the page before. */
export async function pageOfOpen(tx: AgencyTx, { client, before, limit }: Wanting): Promise<MissedCall[]> {
  const last = before ? await find(tx, before) : null;
  let query = missedCalls(tx).where('state', '=', sql.lit('open'));
  if (client) query = query.where('client_id', '=', client);
  if (last)
    query = query.where(sql<boolean>`(${deadline}, id) > (${last.due ?? never}::timestamptz, ${last.id}::uuid)`);
  const rows = await query.orderBy(deadline).orderBy('id').limit(limit).execute();
  return rows.map(missedOf);
}

/** A page of what is over, newest first. */
export async function pageOfSettled(tx: AgencyTx, { client, before, limit }: Wanting): Promise<MissedCall[]> {
  let query = missedCalls(tx).where('state', '<>', sql.lit('open'));
  if (client) query = query.where('client_id', '=', client);
  if (before) query = query.where('id', '<', before);
  const rows = await query.orderBy('id', 'desc').limit(limit).execute();
  return rows.map(missedOf);
}

/** How many are open, and how many of them late. */
export async function counts(tx: AgencyTx): Promise<{ open: number; overdue: number }> {
  const row = await tx.q
    .selectFrom('missed_calls')
    .select((eb) => [
      eb.fn.countAll<number>().as('open'),
      eb.fn.countAll<number>().filterWhere('due_at', '<=', tx.now).as('overdue'),
    ])
    .where('agency_id', '=', tx.agency)
    .where('state', '=', sql.lit('open'))
    .executeTakeFirst();
  return { open: Number(row?.open ?? 0), overdue: Number(row?.overdue ?? 0) };
}

/** Null: it was never said. */
export async function policyOf(tx: AgencyTx, client: string): Promise<MissedCallPolicy | null> {
  const row = await tx.q
    .selectFrom('missed_call_policies')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .executeTakeFirst();
  return row ? { withinMinutes: row.within_minutes, shownToClient: row.shown_to_client } : null;
}

export async function savePolicy(tx: AgencyTx, client: string, policy: MissedCallPolicy): Promise<void> {
  const values = { within_minutes: policy.withinMinutes, shown_to_client: policy.shownToClient };
  await tx.q
    .insertInto('missed_call_policies')
    .values({ agency_id: tx.agency, client_id: client, ...values })
    .onConflict((clash) => clash.columns(['agency_id', 'client_id']).doUpdateSet(values))
    .execute();
}

const never = 'infinity';
const deadline = sql<Date>`coalesce(due_at, ${sql.lit(never)}::timestamptz)`;

function missedCalls(tx: AgencyTx) {
  return tx.q.selectFrom('missed_calls').selectAll().where('agency_id', '=', tx.agency);
}

function told({ line, caller, calls, lastAt, longestWaitSeconds, why }: MissedCall) {
  return {
    ...{ line_id: line, caller_id: caller, calls: [...calls], last_at: lastAt },
    ...{ longest_wait_seconds: longestWaitSeconds, why },
  } satisfies Partial<Insertable<MissedCallsTable>>;
}

function standing({ overdueSince, claimedBy, state }: MissedCall) {
  const settled = state.is === 'settled' ? state : null;
  return {
    overdue_since: overdueSince,
    claimed_by: claimedBy,
    state: state.is,
    answered_call: state.is === 'answered' ? state.call : null,
    result: settled?.result ?? null,
    words: settled?.words ?? null,
    settled_by_kind: settled?.by.as ?? null,
    settled_by: settled?.by.id ?? null,
    settled_at: state.is === 'open' ? null : state.at,
  } satisfies Partial<Insertable<MissedCallsTable>>;
}

function missedOf(row: Selectable<MissedCallsTable>): MissedCall {
  return {
    ...{ id: row.id, client: row.client_id, line: row.line_id, number: row.number, caller: row.caller_id },
    ...{ calls: row.calls, firstAt: row.first_at, lastAt: row.last_at, longestWaitSeconds: row.longest_wait_seconds },
    ...{ why: row.why, due: row.due_at, overdueSince: row.overdue_since, claimedBy: row.claimed_by },
    state: stateOf(row),
  };
}

function stateOf(row: Selectable<MissedCallsTable>): MissedCallState {
  const at = row.settled_at as Date;
  switch (row.state) {
    case 'open':
      return { is: 'open' };
    case 'answered':
      return { is: 'answered', call: row.answered_call as string, at };
    case 'settled': {
      const by = { as: row.settled_by_kind as MissedCallSettler['as'], id: row.settled_by as string };
      return { is: 'settled', result: row.result as MissedCallResult, words: row.words ?? '', by, at };
    }
  }
}
