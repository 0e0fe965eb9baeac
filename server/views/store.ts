import type { View } from '@denwaban/domain/views';
import type { Selectable } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    views: ViewsTable;
  }
}

type ViewsTable = { agency_id: string; id: string; staff_id: string; name: string; address: string; shared: boolean };

/** A person's own and everybody's, by name. */
export async function seenBy(tx: AgencyTx, person: string): Promise<View[]> {
  const rows = await views(tx)
    .where((eb) => eb.or([eb('staff_id', '=', person), eb('shared', '=', true)]))
    .orderBy('name')
    .execute();
  return rows.map(viewOf);
}

export async function find(tx: AgencyTx, id: string): Promise<View | null> {
  const row = await views(tx).where('id', '=', id).executeTakeFirst();
  return row ? viewOf(row) : null;
}

export async function add(tx: AgencyTx, { id, owner, name, address, shared }: View): Promise<void> {
  await tx.q.insertInto('views').values({ agency_id: tx.agency, id, staff_id: owner, name, address, shared }).execute();
}

export async function remove(tx: AgencyTx, id: string): Promise<void> {
  await tx.q.deleteFrom('views').where('agency_id', '=', tx.agency).where('id', '=', id).execute();
}

function views(tx: AgencyTx) {
  return tx.q.selectFrom('views').selectAll().where('agency_id', '=', tx.agency);
}

function viewOf({ id, staff_id: owner, name, address, shared }: Selectable<ViewsTable>): View {
  return { id, owner, name, address, shared };
}
