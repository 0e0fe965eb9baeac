import type { TradeEvent } from '@denwaban/domain/events';
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

export async function add(tx: AgencyTx, events: readonly TradeEvent[]): Promise<void> {
  const rows = events.map((event) => ({
    agency_id: tx.agency,
    id: tx.id(),
    client_id: event.client,
    name: event.name,
    about: event.id,
    at: tx.now,
    by_kind: tx.by.kind,
    by_id: tx.by.id,
    data: JSON.stringify(event.data),
  }));
  await tx.q.insertInto('events').values(rows).execute();
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
