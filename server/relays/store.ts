import { type Delivery, deliveryOf, type LedgerEntry, type Relay, type RelayState } from '@denwaban/domain/relays';
import { type JSONColumnType, type Selectable, sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';
import { among } from '../shell/database.ts';

declare module '../shell/database.ts' {
  interface Tables {
    relays: RelaysTable;
    relay_ledger: LedgerTable;
  }
}

type RelaysTable = {
  agency_id: string;
  id: string;
  client_id: string;
  case_id: string;
  label: Relay['label'];
  state: RelayState['is'];
  progress: JSONColumnType<Progress>;
  planned_at: Date;
};

type LedgerTable = {
  agency_id: string;
  id: string;
  client_id: string;
  relay_id: string;
  contact_id: string | null;
  channel: 'mail';
  kind: LedgerEntry['kind'];
  delivery_key: string | null;
  attempt: number | null;
  repeat: boolean;
  why: string | null;
  at: Date;
};

type Progress = Pick<Relay, 'chain' | 'round' | 'openedBy'> & { state: Written<RelayState> };
type Written<State> = { [Key in keyof State]: Exclude<State[Key], Date> | (Date extends State[Key] ? string : never) };

/** A relay as it is kept, with the moment it was planned. */
export type Kept = Relay & { plannedAt: Date };

export async function add(tx: AgencyTx, relay: Relay): Promise<void> {
  const { id, client, label } = relay;
  await tx.q
    .insertInto('relays')
    .values({
      agency_id: tx.agency,
      id,
      client_id: client,
      case_id: relay.case,
      label,
      planned_at: tx.now,
      ...progressOf(relay),
    })
    .execute();
}

export async function save(tx: AgencyTx, relay: Relay): Promise<void> {
  await tx.q
    .updateTable('relays')
    .set(progressOf(relay))
    .where('agency_id', '=', tx.agency)
    .where('id', '=', relay.id)
    .execute();
}

export async function find(tx: AgencyTx, id: string): Promise<Kept | null> {
  const row = await relays(tx).where('id', '=', id).executeTakeFirst();
  return row ? relayOf(row) : null;
}

export async function lock(tx: AgencyTx, id: string): Promise<Kept | null> {
  const row = await relays(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? relayOf(row) : null;
}

/** Locks the relay of a case, which has one at most. */
export async function lockOfCase(tx: AgencyTx, about: string): Promise<Kept | null> {
  const row = await relays(tx).where('case_id', '=', about).forUpdate().executeTakeFirst();
  return row ? relayOf(row) : null;
}

export async function ofCase(tx: AgencyTx, about: string): Promise<Kept | null> {
  return (await ofCases(tx, [about])).get(about) ?? null;
}

/** By case. */
export async function ofCases(tx: AgencyTx, cases: Iterable<string>): Promise<Map<string, Kept>> {
  const rows = await relays(tx).where('case_id', '=', among(cases)).execute();
  return new Map(rows.map((row) => [row.case_id, relayOf(row)]));
}

/** The states alone, by case. */
export async function statesOf(tx: AgencyTx, cases: Iterable<string>): Promise<Map<string, RelayState['is']>> {
  const rows = await tx.q
    .selectFrom('relays')
    .select(['case_id', 'state'])
    .where('agency_id', '=', tx.agency)
    .where('case_id', '=', among(cases))
    .execute();
  return new Map(rows.map((row) => [row.case_id, row.state]));
}

export type Standing = 'open' | 'unreached' | 'all';

/** A page of relays, newest first. */
export async function page(
  tx: AgencyTx,
  { standing, before, limit }: { standing: Standing; before?: string | undefined; limit: number },
): Promise<Kept[]> {
  let query = relays(tx);
  if (standing !== 'all') query = query.where(notReceived);
  if (standing === 'unreached') query = query.where('state', '=', 'unreached');
  if (before) query = query.where('id', '<', before);
  const rows = await query.orderBy('id', 'desc').limit(limit).execute();
  return rows.map(relayOf);
}

// In the words of the partial indexes, so that these are used.
export const notReceived = sql<boolean>`state <> 'acknowledged' and state <> 'reported'`;

function relays(tx: AgencyTx) {
  return tx.q.selectFrom('relays').selectAll().where('agency_id', '=', tx.agency);
}

/** Everything that became of a relay's tries, and who opened and acknowledged, is added and never changed. */
export async function note(tx: AgencyTx, { id, client }: Relay, entries: readonly LedgerEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => ({
    ...{ agency_id: tx.agency, id: tx.id(), client_id: client, relay_id: id, contact_id: entry.contact },
    ...{ channel: 'mail' as const, kind: entry.kind, at: entry.at },
    delivery_key: 'delivery' in entry ? entry.delivery.key : null,
    attempt: 'delivery' in entry ? entry.delivery.attempt : null,
    repeat: 'delivery' in entry && entry.delivery.repeat,
    why: 'why' in entry ? entry.why : null,
  }));
  await tx.q.insertInto('relay_ledger').values(rows).execute();
}

export type LedgerRow = Pick<Selectable<LedgerTable>, 'relay_id' | 'contact_id' | 'channel' | 'kind' | 'attempt'> &
  Pick<Selectable<LedgerTable>, 'repeat' | 'why' | 'at'>;

/** The ledgers of these relays, oldest first. */
export async function ledgersOf(tx: AgencyTx, ids: Iterable<string>): Promise<LedgerRow[]> {
  return tx.q
    .selectFrom('relay_ledger')
    .select(['relay_id', 'contact_id', 'channel', 'kind', 'attempt', 'repeat', 'why', 'at'])
    .where('agency_id', '=', tx.agency)
    .where('relay_id', '=', among(ids))
    .orderBy('id')
    .execute();
}

/** The try that was last queued under a key; null where the ledger knows of none. */
export async function lastTry(tx: AgencyTx, key: string): Promise<Delivery | null> {
  const row = await tx.q
    .selectFrom('relay_ledger')
    .select(['contact_id', 'attempt', 'repeat'])
    .where('agency_id', '=', tx.agency)
    .where('delivery_key', '=', key)
    .where('kind', '=', sql.lit('queued'))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row?.contact_id || row.attempt === null) return null;
  return deliveryOf({ key, contact: row.contact_id, attempt: row.attempt, repeat: row.repeat });
}

/** What stands around a case in its letter. */
export type Around = {
  agency: string;
  client: string;
  addressee: string | null;
  takenBy: string;
  promise: string | null;
  target: Date | null;
  receivedAt: Date;
};

/** One query: every letter is written with it. */
export async function around(tx: AgencyTx, about: string): Promise<Around | null> {
  const { rows } = await sql<Around>`
    select a.name as agency, c.name as client, p.name as addressee, coalesce(s.business_name, '') as "takenBy",
      b.promise, b.target_at as target,
      coalesce((select min(l.arrived_at) from case_calls k join calls l on l.agency_id = k.agency_id and l.id = k.call_id
        where k.agency_id = x.agency_id and k.case_id = x.id), x.opened_at) as "receivedAt"
    from cases x
    join agencies a on a.agency_id = x.agency_id
    join clients c on c.agency_id = x.agency_id and c.client_id = x.client_id
    left join contacts p on p.agency_id = x.agency_id and p.id = x.addressee_id
    left join staff s on s.agency_id = x.agency_id and s.id = x.taken_by
    left join lateral (select promise, target_at from callbacks
      where agency_id = x.agency_id and case_id = x.id order by id desc limit 1) b on true
    where x.agency_id = ${tx.agency} and x.id = ${about}`.execute(tx.q);
  return rows[0] ?? null;
}

function progressOf({ state, chain, round, openedBy }: Relay) {
  return { state: state.is, progress: JSON.stringify({ chain, round, openedBy, state }) };
}

function relayOf(row: Selectable<RelaysTable>): Kept {
  const { id, client_id: client, case_id, label, progress, planned_at: plannedAt } = row;
  return { id, client, case: case_id, label, ...progress, state: stateOf(progress.state), plannedAt };
}

function stateOf(written: Written<RelayState>): RelayState {
  const times = ['until', 'at', 'since'];
  return Object.fromEntries(
    Object.entries(written).map(([key, value]) => [
      key,
      times.includes(key) && value !== null ? new Date(value) : value,
    ]),
  ) as RelayState;
}
