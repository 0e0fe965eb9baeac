import type { Destination } from '@denwaban/domain/numbers';
import { costOf, type Toll, type TollPurpose } from '@denwaban/domain/tolls';
import { type Selectable, sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    tolls: TollsTable;
  }
}

type TollsTable = {
  agency_id: string;
  id: string;
  trunk_id: string;
  for_client: string;
  call_id: string | null;
  purpose: TollPurpose;
  by_staff: string | null;
  leads_to: Destination;
  masked_number: string;
  rate_yen: number;
  rate_seconds: number;
  begun_at: Date;
  answered_at: Date | null;
  ended_at: Date | null;
  yen: number | null;
};

export async function add(tx: AgencyTx, toll: Toll): Promise<void> {
  await tx.q
    .insertInto('tolls')
    .values({
      ...{ agency_id: tx.agency, id: toll.id, trunk_id: toll.trunk, for_client: toll.client, call_id: toll.call },
      ...{ purpose: toll.purpose, by_staff: toll.by, leads_to: toll.to, masked_number: toll.maskedNumber },
      ...{ rate_yen: toll.rate.yen, rate_seconds: toll.rate.seconds },
      ...{ begun_at: toll.begunAt, answered_at: toll.answeredAt, ended_at: toll.endedAt, yen: null },
    })
    .execute();
}

/** Null: there is none, or it is over. */
export async function lockRunning(tx: AgencyTx, id: string): Promise<Toll | null> {
  const row = await running(tx).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  return row ? tollOf(row) : null;
}

/** The ends outside that are on in a call, for one purpose. */
export async function runningOfCall(tx: AgencyTx, call: string, purpose: TollPurpose): Promise<string[]> {
  const rows = await running(tx).where('call_id', '=', call).where('purpose', '=', purpose).orderBy('id').execute();
  return rows.map(({ id }) => id);
}

export async function allRunning(tx: AgencyTx): Promise<Toll[]> {
  const rows = await running(tx).orderBy('id').execute();
  return rows.map(tollOf);
}

export async function save(tx: AgencyTx, toll: Toll): Promise<void> {
  const yen = toll.endedAt && costOf(toll, toll.endedAt);
  await tx.q
    .updateTable('tolls')
    .set({ answered_at: toll.answeredAt, ended_at: toll.endedAt, yen })
    .where('agency_id', '=', tx.agency)
    .where('id', '=', toll.id)
    .execute();
}

/** Yen by trunk, of what has begun since an instant and is over. */
export async function spentSince(tx: AgencyTx, since: Date): Promise<Map<string, number>> {
  const rows = await tx.q
    .selectFrom('tolls')
    .select((eb) => ['trunk_id as trunk', eb.fn.sum<number>('yen').as('yen')])
    .where('agency_id', '=', tx.agency)
    .where('begun_at', '>=', since)
    .where('ended_at', 'is not', null)
    .groupBy('trunk_id')
    .execute();
  return new Map(rows.map(({ trunk, yen }) => [trunk, Number(yen)]));
}

export type Day = { day: string; calls: number; answered: number; yen: number };

/** By Tokyo day, the newest first, of what is over. */
export async function byDay(tx: AgencyTx, since: Date): Promise<Day[]> {
  const { rows } = await sql<Day>`
    select to_char(begun_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD') as day, count(*)::int as calls,
      count(answered_at)::int as answered, sum(yen)::int as yen
    from tolls where agency_id = ${tx.agency} and begun_at >= ${since} and ended_at is not null
    group by 1 order by 1 desc`.execute(tx.q);
  return rows;
}

function running(tx: AgencyTx) {
  return tx.q.selectFrom('tolls').selectAll().where('agency_id', '=', tx.agency).where('ended_at', 'is', null);
}

function tollOf(row: Selectable<TollsTable>): Toll {
  return {
    ...{ id: row.id, trunk: row.trunk_id, client: row.for_client, call: row.call_id },
    ...{ purpose: row.purpose, by: row.by_staff, to: row.leads_to, maskedNumber: row.masked_number },
    rate: { yen: row.rate_yen, seconds: row.rate_seconds },
    ...{ begunAt: row.begun_at, answeredAt: row.answered_at, endedAt: row.ended_at },
  };
}
