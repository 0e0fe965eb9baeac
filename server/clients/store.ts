import type { Client, Colour } from '@denwaban/domain/clients';
import { type Selectable, sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';
import { among } from '../shell/database.ts';

declare module '../shell/database.ts' {
  interface Tables {
    clients: ClientsTable;
  }
}

type ClientsTable = {
  agency_id: string;
  client_id: string;
  code: string;
  name: string;
  reading: string;
  colour: Colour;
  caller_noun: string;
  state: Client['state'];
  created_at: Date;
};

export type ClientRow = Omit<Selectable<ClientsTable>, 'agency_id' | 'created_at'>;

export async function find(tx: AgencyTx, client: string): Promise<Client | null> {
  const row = await one(tx, client).executeTakeFirst();
  return row ? clientOf(row) : null;
}

export async function lock(tx: AgencyTx, client: string): Promise<Client | null> {
  const row = await one(tx, client).forNoKeyUpdate().executeTakeFirst();
  return row ? clientOf(row) : null;
}

function one(tx: AgencyTx, client: string) {
  return tx.q.selectFrom('clients').selectAll().where('agency_id', '=', tx.agency).where('client_id', '=', client);
}

/** By reading, as a Japanese list is ordered. */
export async function all(tx: AgencyTx): Promise<Client[]> {
  const rows = await tx.q
    .selectFrom('clients')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .orderBy('reading')
    .orderBy('client_id')
    .execute();
  return rows.map(clientOf);
}

/** Those of these ids, by id. */
export async function some(tx: AgencyTx, ids: Iterable<string>): Promise<Map<string, Client>> {
  const rows = await tx.q
    .selectFrom('clients')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', among(ids))
    .execute();
  return new Map(rows.map((row) => [row.client_id, clientOf(row)]));
}

/** Names by id. */
export async function namesOf(tx: AgencyTx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.q
    .selectFrom('clients')
    .select(['client_id', 'name'])
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', among(ids))
    .execute();
  return new Map(rows.map((row) => [row.client_id, row.name]));
}

export async function withCode(tx: AgencyTx, code: string): Promise<Client | null> {
  const row = await tx.q
    .selectFrom('clients')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('code', '=', code)
    .executeTakeFirst();
  return row ? clientOf(row) : null;
}

/** Ids by code. */
export async function withCodes(tx: AgencyTx, codes: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.q
    .selectFrom('clients')
    .select(['code', 'client_id'])
    .where('agency_id', '=', tx.agency)
    .where('code', '=', sql<string>`any(${[...new Set(codes)]}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.code, row.client_id]));
}

/** Nothing may refer to it any more. */
export async function remove(tx: AgencyTx, client: string): Promise<void> {
  await tx.q.deleteFrom('clients').where('agency_id', '=', tx.agency).where('client_id', '=', client).execute();
}

export async function save(tx: AgencyTx, client: Client): Promise<void> {
  const row = {
    code: client.code,
    name: client.name,
    reading: client.reading,
    colour: client.colour,
    caller_noun: client.callerNoun,
    state: client.state,
  };
  await tx.q
    .insertInto('clients')
    .values({ agency_id: tx.agency, client_id: client.id, created_at: tx.now, ...row })
    .onConflict((clash) => clash.columns(['agency_id', 'client_id']).doUpdateSet(row))
    .execute();
}

/** For other stores that join the client. */
export function clientOf(row: ClientRow): Client {
  return {
    id: row.client_id,
    code: row.code,
    name: row.name,
    reading: row.reading,
    colour: row.colour,
    callerNoun: row.caller_noun,
    state: row.state,
  };
}
