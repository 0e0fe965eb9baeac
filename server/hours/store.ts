import type { Calendar, Switchover } from '@denwaban/domain/hours';
import type { JSONColumnType } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    hours: { agency_id: string; client_id: string; calendar: JSONColumnType<Calendar> };
    switchovers: SwitchoversTable;
  }
}

type SwitchoversTable = {
  agency_id: string;
  client_id: string;
  taking: Switchover['taking'];
  since: Date;
  until: Date;
  said_by: string;
};

/** A client's hours, and what it has said since; it may have run out. */
export type Hours = { calendar: Calendar; switchover: (Switchover & { byName: string }) | null };

export async function calendarOf(tx: AgencyTx, client: string): Promise<Calendar | null> {
  const row = await tx.q
    .selectFrom('hours')
    .select('calendar')
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .executeTakeFirst();
  return row?.calendar ?? null;
}

export async function of(tx: AgencyTx, client: string): Promise<Hours | null> {
  const row = await whole(tx).where('h.client_id', '=', client).executeTakeFirst();
  return row ? hoursOf(row) : null;
}

/** The hours of every client, by client. */
export async function all(tx: AgencyTx): Promise<Map<string, Hours>> {
  const rows = await whole(tx).execute();
  return new Map(rows.map((row) => [row.client_id, hoursOf(row)]));
}

export async function save(tx: AgencyTx, client: string, calendar: Calendar): Promise<void> {
  const row = { calendar: JSON.stringify(calendar) };
  await tx.q
    .insertInto('hours')
    .values({ agency_id: tx.agency, client_id: client, ...row })
    .onConflict((clash) => clash.columns(['agency_id', 'client_id']).doUpdateSet(row))
    .execute();
}

export async function remove(tx: AgencyTx, client: string): Promise<void> {
  await tx.q.deleteFrom('hours').where('agency_id', '=', tx.agency).where('client_id', '=', client).execute();
}

export async function saveSwitchover(tx: AgencyTx, client: string, switchover: Switchover | null): Promise<void> {
  if (!switchover) {
    await tx.q.deleteFrom('switchovers').where('agency_id', '=', tx.agency).where('client_id', '=', client).execute();
    return;
  }
  const { taking, since, until, by } = switchover;
  const row = { taking, since, until, said_by: by };
  await tx.q
    .insertInto('switchovers')
    .values({ agency_id: tx.agency, client_id: client, ...row })
    .onConflict((clash) => clash.columns(['agency_id', 'client_id']).doUpdateSet(row))
    .execute();
}

function whole(tx: AgencyTx) {
  return tx.q
    .selectFrom('hours as h')
    .leftJoin('switchovers as w', (join) =>
      join.onRef('w.agency_id', '=', 'h.agency_id').onRef('w.client_id', '=', 'h.client_id'),
    )
    .leftJoin('contacts as p', (join) => join.onRef('p.agency_id', '=', 'w.agency_id').onRef('p.id', '=', 'w.said_by'))
    .select(['h.client_id', 'h.calendar', 'w.taking', 'w.since', 'w.until', 'w.said_by', 'p.name'])
    .where('h.agency_id', '=', tx.agency);
}

type Row = { calendar: Calendar; name: string | null } & SwitchoverRow;

function hoursOf({ calendar, name, ...row }: Row): Hours {
  const switchover = switchoverOf(row);
  return { calendar, switchover: switchover && { ...switchover, byName: name ?? '' } };
}

export type SwitchoverRow = { [Column in 'taking' | 'since' | 'until' | 'said_by']: SwitchoversTable[Column] | null };

/** For other stores that join what a client has said. */
export function switchoverOf({ taking, since, until, said_by }: SwitchoverRow): Switchover | null {
  return taking && since && until && said_by ? { taking, since, until, by: said_by } : null;
}
