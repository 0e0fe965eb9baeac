import type { AgencyTx } from '../../../shell/agency.ts';
import type { Telephone } from './telephone.ts';

declare module '../../../shell/database.ts' {
  interface Tables {
    telephones: { agency_id: string; staff_id: string; kind: Telephone['kind']; sealed: string; taken_at: Date };
  }
}

export async function save(tx: AgencyTx, { staff, kind, digest }: Telephone): Promise<void> {
  const taken = { kind, sealed: tx.books.systems.seal(digest), taken_at: tx.now };
  await tx.q
    .insertInto('telephones')
    .values({ agency_id: tx.agency, staff_id: staff, ...taken })
    .onConflict((clash) => clash.columns(['agency_id', 'staff_id']).doUpdateSet(taken))
    .execute();
}

/** Which telephone this person has taken, and when. */
export async function taken(tx: AgencyTx, staff: string): Promise<{ kind: Telephone['kind']; at: string } | null> {
  const row = await tx.q
    .selectFrom('telephones')
    .select(['kind', 'taken_at'])
    .where('agency_id', '=', tx.agency)
    .where('staff_id', '=', staff)
    .executeTakeFirst();
  return row ? { kind: row.kind, at: row.taken_at.toISOString() } : null;
}

/** Every telephone whose seal is ours. */
export async function all(tx: AgencyTx): Promise<Telephone[]> {
  const rows = await tx.q.selectFrom('telephones').selectAll().where('agency_id', '=', tx.agency).execute();
  return rows.flatMap(({ staff_id: staff, kind, sealed }) => {
    const digest = tx.books.systems.unseal(sealed);
    return digest ? [{ staff, kind, digest }] : [];
  });
}

export async function remove(tx: AgencyTx, staff: string): Promise<void> {
  await tx.q.deleteFrom('telephones').where('agency_id', '=', tx.agency).where('staff_id', '=', staff).execute();
}
