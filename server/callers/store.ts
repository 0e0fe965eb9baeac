import type { Caller } from '@denwaban/domain/callers';
import type { Selectable } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    callers: CallersTable;
  }
}

type CallersTable = {
  agency_id: string;
  id: string;
  client_id: string;
  number: string | null;
  name: string | null;
  reading: string | null;
  first_seen: Date;
  last_seen: Date;
  calls: number;
};

export async function lockByNumber(tx: AgencyTx, client: string, number: string): Promise<Caller | null> {
  const row = await tx.q
    .selectFrom('callers')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst();
  return row ? callerOf(row) : null;
}

export async function find(tx: AgencyTx, id: string): Promise<Caller | null> {
  const row = await tx.q
    .selectFrom('callers')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? callerOf(row) : null;
}

/** Names of callers who have said theirs. */
export async function namesOf(tx: AgencyTx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.q
    .selectFrom('callers')
    .select(['id', 'name'])
    .where('agency_id', '=', tx.agency)
    .where('id', 'in', [...ids])
    .where('name', 'is not', null)
    .execute();
  return new Map(rows.map((row) => [row.id, row.name as string]));
}

export async function save(tx: AgencyTx, caller: Caller): Promise<void> {
  const row = {
    name: caller.name,
    reading: caller.reading,
    first_seen: caller.firstSeen,
    last_seen: caller.lastSeen,
    calls: caller.calls,
  };
  await tx.q
    .insertInto('callers')
    .values({ agency_id: tx.agency, id: caller.id, client_id: caller.client, number: caller.number, ...row })
    .onConflict((clash) => clash.columns(['agency_id', 'id', 'client_id']).doUpdateSet(row))
    .execute();
}

/** The name alone: the count of calls may be rising at this moment. */
export async function saveName(tx: AgencyTx, { id, name, reading }: Caller): Promise<void> {
  await tx.q
    .updateTable('callers')
    .set({ name, reading })
    .where('agency_id', '=', tx.agency)
    .where('id', '=', id)
    .execute();
}

function callerOf(row: Selectable<CallersTable>): Caller {
  return {
    id: row.id,
    client: row.client_id,
    number: row.number,
    name: row.name,
    reading: row.reading,
    firstSeen: row.first_seen,
    lastSeen: row.last_seen,
    calls: row.calls,
  };
}
