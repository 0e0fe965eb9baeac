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
  return (await listed(ownerUrl)).length > 0;
}

/** The agency of this name, as the person at the command line calls it; null where there is none, or more than one. */
export async function named(ownerUrl: string, name: string): Promise<string | null> {
  const found = (await listed(ownerUrl)).filter((agency) => agency.name === name || agency.id === name);
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

async function listed(ownerUrl: string): Promise<{ id: string; name: string }[]> {
  const owner = openPool(ownerUrl, { max: 1 });
  try {
    const { rows } = await owner.query<{ id: string; name: string }>('select agency_id as id, name from agencies');
    return rows;
  } finally {
    await owner.end();
  }
}
