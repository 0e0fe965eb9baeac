import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    agencies: { agency_id: string; name: string; reading: string; created_at: Date };
  }
}

/** False: the agency is in the books already, and nothing was changed. */
export async function add(tx: AgencyTx, { name, reading }: { name: string; reading: string }): Promise<boolean> {
  const row = await tx.q
    .insertInto('agencies')
    .values({ agency_id: tx.agency, name, reading, created_at: tx.now })
    .onConflict((clash) => clash.column('agency_id').doNothing())
    .returning('agency_id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function nameOf(tx: AgencyTx): Promise<string> {
  const row = await tx.q
    .selectFrom('agencies')
    .select('name')
    .where('agency_id', '=', tx.agency)
    .executeTakeFirstOrThrow();
  return row.name;
}
