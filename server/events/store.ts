import type { TradeEvent } from '@denwaban/domain/events';
import { sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    events: EventRow;
  }
}

type EventRow = {
  agency_id: string;
  id: string;
  client_id: string | null;
  name: TradeEvent['name'];
  about: string;
  at: Date;
  by_kind: string;
  by_id: string | null;
  data: unknown;
};

/** Saves the events and hints at them on the live channel, in one statement: the hint leaves when the transaction commits. */
export async function add(tx: AgencyTx, events: readonly TradeEvent[]): Promise<void> {
  const rows = events.map(
    (event) => sql`(${tx.agency}::uuid, ${tx.id()}::uuid, ${event.client}::uuid, ${event.name}, ${event.id}::uuid,
      ${tx.now}::timestamptz, ${tx.by.kind}, ${tx.by.id}::uuid, ${JSON.stringify(event.data)}::jsonb)`,
  );
  await sql`insert into events (agency_id, id, client_id, name, about, at, by_kind, by_id, data) values ${sql.join(rows)}
    returning pg_notify('live', concat_ws(' ', agency_id, name, about, coalesce(client_id::text, '-'),
      case when name like 'call.%' or name like 'operator.%' then coalesce(data->>'operator', '-') else '-' end))`.execute(
    tx.q,
  );
}

/** What happened to one thing, oldest first. */
export function of(tx: AgencyTx, about: string) {
  return tx.q
    .selectFrom('events')
    .select(['id', 'name', 'about', 'client_id', 'at', 'by_kind', 'by_id', 'data'])
    .where('agency_id', '=', tx.agency)
    .where('about', '=', about)
    .orderBy('id')
    .execute();
}
