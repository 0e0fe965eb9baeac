import type { TradeEvent } from '@denwaban/domain/events';
import type { AgencyTx } from '../shell/agency.ts';
import { among } from '../shell/database.ts';
import { firstIdAt } from '../shell/ids.ts';

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

type Concerned = { about: readonly string[] } | { client: string };

/** Whether anything happened to these things, or to a client and all that is its, but what has these names. */
export async function hasOtherThan(
  tx: AgencyTx,
  concerned: Concerned,
  names: readonly TradeEvent['name'][],
): Promise<boolean> {
  const query = tx.q
    .selectFrom('events')
    .select('id')
    .where('agency_id', '=', tx.agency)
    .where('name', 'not in', names);
  const found =
    'client' in concerned
      ? query.where('client_id', '=', concerned.client)
      : query.where('about', '=', among(concerned.about));
  return (await found.limit(1).executeTakeFirst()) !== undefined;
}

type Between = { from: Date; until: Date; names: readonly TradeEvent['name'][]; client?: string | undefined };

/** What happened from an instant until before another, of these names, oldest first. */
export async function between(tx: AgencyTx, { from, until, names, client }: Between) {
  let query = tx.q
    .selectFrom('events')
    .select(['name', 'about', 'client_id', 'at', 'data'])
    .where('agency_id', '=', tx.agency)
    .where('id', '>=', firstIdAt(from))
    .where('id', '<', firstIdAt(until))
    .where('name', 'in', names);
  if (client) query = query.where('client_id', '=', client);
  const rows = await query.orderBy('id').execute();
  return rows.map(({ name, about, client_id, at, data }) => ({ name, id: about, client: client_id, at, data }));
}
