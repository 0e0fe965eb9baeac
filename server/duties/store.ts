import { noRoster, type Roster } from '@denwaban/domain/duties';
import type { JSONColumnType } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    duty_rosters: { agency_id: string; client_id: string; roster: JSONColumnType<Roster> };
  }
}

export async function rosterOf(tx: AgencyTx, client: string): Promise<Roster> {
  const row = await tx.q
    .selectFrom('duty_rosters')
    .select('roster')
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .executeTakeFirst();
  return row?.roster ?? noRoster;
}

export async function save(tx: AgencyTx, client: string, roster: Roster): Promise<void> {
  const row = { roster: JSON.stringify(roster) };
  await tx.q
    .insertInto('duty_rosters')
    .values({ agency_id: tx.agency, client_id: client, ...row })
    .onConflict((clash) => clash.columns(['agency_id', 'client_id']).doUpdateSet(row))
    .execute();
}
