// The intake of a call as typed so far.
import { completed, type Draft } from '@denwaban/domain/cases';
import type { JSONColumnType } from 'kysely';
import type { AgencyTx } from '../../shell/agency.ts';

declare module '../../shell/database.ts' {
  interface Tables {
    drafts: DraftsTable;
  }
}

type DraftsTable = {
  agency_id: string;
  call_id: string;
  client_id: string;
  draft: JSONColumnType<Draft>;
  revision: number;
  saved_at: Date;
  saved_by: string;
};

/** The intake as typed so far, and how often it was saved. */
export async function of(tx: AgencyTx, call: string): Promise<{ draft: Draft; revision: number } | null> {
  const row = await tx.q
    .selectFrom('drafts')
    .select(['draft', 'revision'])
    .where('agency_id', '=', tx.agency)
    .where('call_id', '=', call)
    .executeTakeFirst();
  // A draft may be older than what an intake asks today.
  return row ? { ...row, draft: completed(row.draft) } : null;
}

/** Saves over the revision last seen and no other; null where another desk saved meanwhile. */
export async function save(
  tx: AgencyTx,
  { call, client, draft, revision, by }: { call: string; client: string; draft: Draft; revision: number; by: string },
): Promise<number | null> {
  const saved = { draft: JSON.stringify(draft), saved_at: tx.now, saved_by: by };
  const row = await tx.q
    .insertInto('drafts')
    .values({ agency_id: tx.agency, call_id: call, client_id: client, revision: revision + 1, ...saved })
    .onConflict((clash) =>
      clash
        .columns(['agency_id', 'call_id', 'client_id'])
        .doUpdateSet({ ...saved, revision: revision + 1 })
        .where('drafts.revision', '=', revision),
    )
    .returning('revision')
    .executeTakeFirst();
  return row?.revision ?? null;
}
