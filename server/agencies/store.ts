import type { AgencyTx } from '../shell/agency.ts';
import { openPool } from '../shell/database.ts';

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

/** Asked as the owner, before there is an agency in whose scope to ask. */
export async function isThereAny(ownerUrl: string): Promise<boolean> {
  const owner = openPool(ownerUrl, { max: 1 });
  try {
    const { rows } = await owner.query<{ any: boolean }>('select exists (select from agencies) as any');
    return rows[0]?.any === true;
  } finally {
    await owner.end();
  }
}
