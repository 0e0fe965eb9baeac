import type { Destination } from '@denwaban/domain/numbers';
import type { Rates } from '@denwaban/domain/tolls';
import type { Trunk, TrunkStanding } from '@denwaban/domain/trunks';
import type { JSONColumnType, Selectable } from 'kysely';
import type { AgencyTx } from '../../../shell/agency.ts';

declare module '../../../shell/database.ts' {
  interface Tables {
    trunks: TrunksTable;
  }
}

type TrunksTable = {
  agency_id: string;
  id: string;
  name: string;
  joins: Trunk['joins'];
  host: string;
  port: number;
  account: string;
  sealed: string | null;
  peers: string[];
  most_calls: number;
  rings: Destination[];
  rates: JSONColumnType<Rates>;
  most_yen_a_day: number;
  near_cap_on: string | null;
  shown_number: string | null;
  state: Trunk['state'];
  standing: TrunkStanding;
  stands_since: Date;
};

/** A trunk with what was heard of it, and its password as it is kept. */
export type Kept = Trunk & { sealed: string | null; standing: TrunkStanding; standsSince: Date };

export async function all(tx: AgencyTx): Promise<Kept[]> {
  const rows = await trunks(tx).orderBy('id').execute();
  return rows.map(trunkOf);
}

export async function find(tx: AgencyTx, id: string): Promise<Kept | null> {
  const row = await trunks(tx).where('id', '=', id).executeTakeFirst();
  return row ? trunkOf(row) : null;
}

export async function lock(tx: AgencyTx, id: string): Promise<Kept | null> {
  const row = await trunks(tx).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  return row ? trunkOf(row) : null;
}

/** Whoever rings out has them in hand until the commit: two may not both take the last of what may be spent. */
export async function lockAll(tx: AgencyTx): Promise<Kept[]> {
  const rows = await trunks(tx).orderBy('id').forNoKeyUpdate().execute();
  return rows.map(trunkOf);
}

/** Whether this is the first time today that its cap is near. */
export async function noteNearCap(tx: AgencyTx, id: string, today: string): Promise<boolean> {
  const row = await tx.q
    .updateTable('trunks')
    .set({ near_cap_on: today })
    .where('agency_id', '=', tx.agency)
    .where('id', '=', id)
    .where((eb) => eb.or([eb('near_cap_on', 'is', null), eb('near_cap_on', '<', today)]))
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function save(tx: AgencyTx, { id, ...trunk }: Kept): Promise<void> {
  const { name, joins, host, port, account, sealed, state, standing } = trunk;
  const row = {
    ...{ name, joins, host, port, account, sealed, state, standing },
    ...{ peers: [...trunk.peers], rings: [...trunk.rings] },
    ...{ most_calls: trunk.mostCalls, shown_number: trunk.shownNumber, stands_since: trunk.standsSince },
    ...{ rates: JSON.stringify(trunk.rates), most_yen_a_day: trunk.mostYenADay },
  };
  await tx.q
    .insertInto('trunks')
    .values({ agency_id: tx.agency, id, ...row })
    .onConflict((clash) => clash.columns(['agency_id', 'id']).doUpdateSet(row))
    .execute();
}

function trunks(tx: AgencyTx) {
  return tx.q.selectFrom('trunks').selectAll().where('agency_id', '=', tx.agency);
}

function trunkOf(row: Selectable<TrunksTable>): Kept {
  const { id, name, joins, host, port, account, sealed, peers, rings, state, standing } = row;
  return {
    ...{ id, name, joins, host, port, account, sealed, peers, rings, state, standing },
    ...{ mostCalls: row.most_calls, shownNumber: row.shown_number, standsSince: row.stands_since },
    ...{ rates: row.rates, mostYenADay: row.most_yen_a_day },
  };
}
