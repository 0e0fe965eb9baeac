import type { Calendar } from '@denwaban/domain/hours';
import type { JSONColumnType } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    hours: { agency_id: string; client_id: string; calendar: JSONColumnType<Calendar> };
  }
}

export async function calendarOf(tx: AgencyTx, client: string): Promise<Calendar | null> {
  const row = await tx.q
    .selectFrom('hours')
    .select('calendar')
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .executeTakeFirst();
  return row?.calendar ?? null;
}

/** The calendar of every client, by client. */
export async function all(tx: AgencyTx): Promise<Map<string, Calendar>> {
  const rows = await tx.q
    .selectFrom('hours')
    .select(['client_id', 'calendar'])
    .where('agency_id', '=', tx.agency)
    .execute();
  return new Map(rows.map((row) => [row.client_id, row.calendar]));
}

export async function save(tx: AgencyTx, client: string, calendar: Calendar): Promise<void> {
  const row = { calendar: JSON.stringify(calendar) };
  await tx.q
    .insertInto('hours')
    .values({ agency_id: tx.agency, client_id: client, ...row })
    .onConflict((clash) => clash.columns(['agency_id', 'client_id']).doUpdateSet(row))
    .execute();
}
