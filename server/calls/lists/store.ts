// Lists and counts of calls, as desks, boards and files show them. States are part of the statement, so that live and
// unfinished calls are read from their own indexes however many have ended.
import type { Call } from '@denwaban/domain/calls';
import { sql } from 'kysely';
import type { AgencyTx } from '../../shell/agency.ts';
import { firstIdAt } from '../../shell/ids.ts';
import { callOf } from '../rows/store.ts';

/** Calls that have not ended, oldest first. */
export async function live(tx: AgencyTx): Promise<Call[]> {
  const rows = await tx.q
    .selectFrom('calls')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('state', '<>', sql.lit('ended'))
    .orderBy('id')
    .execute();
  return rows.map(callOf);
}

/** Answered calls that ended with neither a message nor a one-stroke ending: their drafts wait for this operator. */
export async function unfinishedOf(tx: AgencyTx, operator: string): Promise<Call[]> {
  const rows = await tx.q
    .selectFrom('calls')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('operator_id', '=', operator)
    .where('state', '=', sql.lit('ended'))
    .where('disposition', 'is', null)
    .where('answered_at', 'is not', null)
    .where('out', 'is', null)
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
  return rows.map(callOf);
}

export type Wanting = {
  before?: string | undefined;
  limit: number;
  client?: string | undefined;
  direction?: 'in' | 'out' | undefined;
};

/** A page of calls, newest first. */
export async function page(tx: AgencyTx, { before, limit, client, direction }: Wanting): Promise<Call[]> {
  let query = tx.q.selectFrom('calls').selectAll().where('agency_id', '=', tx.agency);
  if (client) query = query.where('client_id', '=', client);
  if (direction) query = query.where('direction', '=', direction);
  if (before) query = query.where('id', '<', before);
  const rows = await query.orderBy('id', 'desc').limit(limit).execute();
  return rows.map(callOf);
}

/** What an operator has answered since an instant. */
export async function answeredSince(tx: AgencyTx, operator: string, since: Date): Promise<number> {
  const row = await tx.q
    .selectFrom('calls')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('agency_id', '=', tx.agency)
    .where('operator_id', '=', operator)
    .where('answered_at', 'is not', null)
    .where('out', 'is', null)
    .where('id', '>=', firstIdAt(since))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** How many wait, and since when the first of them has. */
export async function queueLength(tx: AgencyTx): Promise<{ waiting: number; longestSince: Date | null }> {
  const row = await tx.q
    .selectFrom('calls')
    .select((eb) => [eb.fn.countAll<number>().as('waiting'), eb.fn.min('arrived_at').as('longestSince')])
    .where('agency_id', '=', tx.agency)
    .where(sql<boolean>`state in ('waiting', 'offered')`)
    .executeTakeFirst();
  return { waiting: Number(row?.waiting ?? 0), longestSince: row?.longestSince ?? null };
}

/** The place of a waiting call in the queue: 1 is next. */
export async function positionOf(tx: AgencyTx, { id, arrivedAt }: Pick<Call, 'id' | 'arrivedAt'>): Promise<number> {
  const row = await tx.q
    .selectFrom('calls')
    .select((eb) => eb.fn.countAll<number>().as('before'))
    .where('agency_id', '=', tx.agency)
    .where(sql<boolean>`state in ('waiting', 'kept', 'offered')`)
    .where(sql<boolean>`(arrived_at, id) < (${arrivedAt}, ${id})`)
    .executeTakeFirst();
  return Number(row?.before ?? 0) + 1;
}

const longestWaitMs = 3_600_000;

/** Of the calls answered since an instant by an operator they were offered to, how many seconds each had waited. */
export async function waitsOfAnsweredSince(tx: AgencyTx, since: Date): Promise<number[]> {
  const rows = await tx.q
    .selectFrom('calls')
    .select(sql<number>`extract(epoch from answered_at - arrived_at)::float`.as('waited'))
    .where('agency_id', '=', tx.agency)
    .where('answered_at', '>=', since)
    .where('exchange', 'in', ['asterisk', 'browser', 'pretend'])
    .where('out', 'is', null)
    .where('id', '>=', firstIdAt(new Date(since.getTime() - longestWaitMs)))
    .orderBy('id', 'desc')
    .limit(1_000)
    .execute();
  return rows.map(({ waited }) => waited);
}

/** By client, how many calls were answered and given up since an instant. */
export async function countsSince(
  tx: AgencyTx,
  since: Date,
): Promise<{ client: string; answered: number; abandoned: number }[]> {
  const rows = await tx.q
    .selectFrom('calls')
    .select((eb) => [
      'client_id as client',
      eb.fn.count<number>('answered_at').as('answered'),
      eb.fn.countAll<number>().filterWhere('how', '=', 'abandoned').as('abandoned'),
    ])
    .where('agency_id', '=', tx.agency)
    .where('out', 'is', null)
    .where('id', '>=', firstIdAt(since))
    .groupBy('client_id')
    .execute();
  return rows.map((row) => ({ client: row.client, answered: Number(row.answered), abandoned: Number(row.abandoned) }));
}

/** The calls out that were about a case. */
export async function idsAbout(tx: AgencyTx, about: string): Promise<string[]> {
  const rows = await tx.q
    .selectFrom('calls')
    .select('id')
    .where('agency_id', '=', tx.agency)
    .where('about_case', '=', about)
    .execute();
  return rows.map(({ id }) => id);
}

/** By the number rung, how many callers are on the line. */
export async function onByNumber(tx: AgencyTx): Promise<Map<string, number>> {
  const rows = await tx.q
    .selectFrom('calls as c')
    .innerJoin('lines as l', (join) =>
      join
        .onRef('l.agency_id', '=', 'c.agency_id')
        .onRef('l.id', '=', 'c.line_id')
        .onRef('l.client_id', '=', 'c.client_id'),
    )
    .select((eb) => ['l.number as number', eb.fn.countAll<number>().as('count')])
    .where('c.agency_id', '=', tx.agency)
    .where('c.state', '<>', sql.lit('ended'))
    .where('c.ended_at', 'is', null)
    .where('c.out', 'is', null)
    .groupBy('l.number')
    .execute();
  return new Map(rows.flatMap(({ number, count }) => (number ? [[number, Number(count)] as const] : [])));
}

/** How many callers without a number that could be rung gave up since an instant. */
export async function abandonedWithheldSince(tx: AgencyTx, since: Date): Promise<number> {
  const row = await tx.q
    .selectFrom('calls')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('agency_id', '=', tx.agency)
    .where('how', '=', 'abandoned')
    .where('from_kind', '<>', 'number')
    .where('id', '>=', firstIdAt(since))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}
