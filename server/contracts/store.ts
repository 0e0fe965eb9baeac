import type { Contract } from '@denwaban/domain/contracts';
import { dayOf } from '@denwaban/domain/hours';
import type { JSONColumnType, Selectable } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    contracts: ContractsTable;
  }
}

type Terms = Omit<Contract, 'id' | 'client' | 'effectiveFrom'>;

type ContractsTable = {
  agency_id: string;
  id: string;
  client_id: string;
  effective_from: string;
  terms: JSONColumnType<Terms>;
};

type ContractRow = Pick<Selectable<ContractsTable>, 'id' | 'client_id' | 'effective_from' | 'terms'>;

/** The contract that holds at an instant: the latest to have begun on that Tokyo day. */
export async function inForceAt(tx: AgencyTx, client: string, now: Date): Promise<Contract | null> {
  const row = await of(tx, client)
    .where('effective_from', '<=', dayOf(now))
    .orderBy('effective_from', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? contractOf(row) : null;
}

/** Every contract of a client by the day it takes effect. */
export async function all(tx: AgencyTx, client: string): Promise<Contract[]> {
  const rows = await of(tx, client).orderBy('effective_from').execute();
  return rows.map(contractOf);
}

/** The contract in force of every client that has one, by client. */
export async function everyInForceAt(tx: AgencyTx, now: Date): Promise<Map<string, Contract>> {
  const rows = await tx.q
    .selectFrom('contracts')
    .selectAll()
    .distinctOn('client_id')
    .where('agency_id', '=', tx.agency)
    .where('effective_from', '<=', dayOf(now))
    .orderBy('client_id')
    .orderBy('effective_from', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.client_id, contractOf(row)]));
}

export async function save(tx: AgencyTx, { id, client, effectiveFrom, ...terms }: Contract): Promise<void> {
  const row = { effective_from: effectiveFrom, terms: JSON.stringify(terms) };
  await tx.q
    .insertInto('contracts')
    .values({ agency_id: tx.agency, id, client_id: client, ...row })
    .onConflict((clash) => clash.columns(['agency_id', 'id', 'client_id']).doUpdateSet(row))
    .execute();
}

/** For other stores that join the contract in force. */
export function contractOf(row: ContractRow): Contract {
  return { id: row.id, client: row.client_id, effectiveFrom: row.effective_from, ...row.terms };
}

function of(tx: AgencyTx, client: string) {
  return tx.q.selectFrom('contracts').selectAll().where('agency_id', '=', tx.agency).where('client_id', '=', client);
}
