// Whoever leaves: what is still owed in their name, what still rings, and what is closed behind them.
import { sql } from 'kysely';
import type { AgencyTx } from '../../shell/agency.ts';
import { among } from '../../shell/database.ts';

export type OpenMatter = {
  kind: 'callback' | 'complaint' | 'promise' | 'task' | 'consultation';
  case_id: string | null;
  receipt_number: string | null;
  words: string;
  due_at: Date | null;
};

/** What is still owed in a client's name: callbacks, complaints, promises, tasks, questions; soonest first. */
export async function openMatters(tx: AgencyTx, client: string): Promise<OpenMatter[]> {
  const { rows } = await sql<OpenMatter>`
    select m.kind, m.case_id, c.receipt_number, m.words, m.due_at from (${matters(tx)}) as m
    left join cases c on c.agency_id = ${tx.agency} and c.id = m.case_id
    where m.client_id = ${client} order by m.due_at nulls last, m.case_id limit 200`.execute(tx.q);
  return rows;
}

/** How many, by client. */
export async function openCounts(tx: AgencyTx, clients: readonly string[]): Promise<Map<string, number>> {
  if (clients.length === 0) return new Map();
  const { rows } = await sql<{ client_id: string; open: number }>`
    select m.client_id, count(*)::int as open from (${matters(tx)}) as m
    where m.client_id = ${among(clients)} group by m.client_id`.execute(tx.q);
  return new Map(rows.map((row) => [row.client_id, row.open]));
}

function matters(tx: AgencyTx) {
  return sql`
    select 'callback' as kind, client_id, case_id, promise as words, target_at as due_at
      from callbacks where agency_id = ${tx.agency} and state <> 'done'
    union all select 'complaint', client_id, case_id, '', next_by
      from complaints where agency_id = ${tx.agency} and state <> 'closed_accepted'
    union all select 'promise', client_id, case_id, what, due_at
      from promises where agency_id = ${tx.agency} and state = 'open'
    union all select 'task', client_id, case_id, words, due_at
      from tasks where agency_id = ${tx.agency} and state = 'open'
    union all select 'consultation', client_id, case_id, question, due_at
      from consultations where agency_id = ${tx.agency} and state = 'asked'`;
}

/** Calls of a client that arrived from an instant on, newest first. */
export async function callsSince(tx: AgencyTx, client: string, since: Date) {
  const rows = await tx.q
    .selectFrom('calls as c')
    .innerJoin('lines as l', (join) => join.onRef('l.agency_id', '=', 'c.agency_id').onRef('l.id', '=', 'c.line_id'))
    .select(['c.id', 'c.arrived_at as at', 'l.label as line'])
    .where('c.agency_id', '=', tx.agency)
    .where('c.client_id', '=', client)
    .where('c.arrived_at', '>=', since)
    .where('c.out', 'is', null)
    .orderBy('c.id', 'desc')
    .limit(50)
    .execute();
  return rows;
}

export async function countCallsSince(tx: AgencyTx, client: string, since: Date): Promise<number> {
  const row = await tx.q
    .selectFrom('calls')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .where('arrived_at', '>=', since)
    .where('out', 'is', null)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** Closes every line of a client; how many there were. */
export async function closeLines(tx: AgencyTx, client: string): Promise<string[]> {
  const rows = await tx.q
    .updateTable('lines')
    .set({ state: 'closed' })
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .where('state', '=', 'open')
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** The records of the check stand until seven years after the last day. */
export async function keepVerificationsUntil(tx: AgencyTx, client: string, day: string): Promise<void> {
  await tx.q
    .updateTable('verifications')
    .set({ kept_until: day })
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .where('completed_at', 'is not', null)
    .execute();
}
