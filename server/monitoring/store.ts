import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    monitoring: { agency_id: string; is_shown: boolean };
  }
}

/** Whether operators see that somebody listens; where nothing was ever said, they do. */
export async function isShown(tx: AgencyTx): Promise<boolean> {
  const row = await tx.q
    .selectFrom('monitoring')
    .select('is_shown')
    .where('agency_id', '=', tx.agency)
    .executeTakeFirst();
  return row?.is_shown ?? true;
}

export async function show(tx: AgencyTx, is_shown: boolean): Promise<void> {
  await tx.q
    .insertInto('monitoring')
    .values({ agency_id: tx.agency, is_shown })
    .onConflict((clash) => clash.column('agency_id').doUpdateSet({ is_shown }))
    .execute();
}
