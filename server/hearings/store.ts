import type { Hearing, HearingSheet } from '@denwaban/domain/hearings';
import type { JSONColumnType, Selectable } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    hearings: HearingsTable;
  }
}

type HearingsTable = {
  agency_id: string;
  client_id: string;
  sheet: JSONColumnType<HearingSheet>;
  revision: number;
  saved_by_kind: Hearing['savedBy']['kind'];
  saved_by: string | null;
  saved_at: Date;
  submitted_at: Date | null;
  applied_at: Date | null;
};

export async function find(tx: AgencyTx, client: string): Promise<Hearing | null> {
  const row = await tx.q
    .selectFrom('hearings')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .executeTakeFirst();
  return row ? hearingOf(row) : null;
}

export async function save(tx: AgencyTx, { client, sheet, revision, ...hearing }: Hearing): Promise<void> {
  const row = {
    ...{ sheet: JSON.stringify(sheet), revision, saved_at: hearing.savedAt },
    ...{ saved_by_kind: hearing.savedBy.kind, saved_by: hearing.savedBy.id },
    ...{ submitted_at: hearing.submittedAt, applied_at: hearing.appliedAt },
  };
  await tx.q
    .insertInto('hearings')
    .values({ agency_id: tx.agency, client_id: client, ...row })
    .onConflict((clash) => clash.columns(['agency_id', 'client_id']).doUpdateSet(row))
    .execute();
}

function hearingOf(row: Selectable<HearingsTable>): Hearing {
  return {
    ...{ client: row.client_id, sheet: row.sheet, revision: row.revision, savedAt: row.saved_at },
    savedBy: { kind: row.saved_by_kind, id: row.saved_by },
    ...{ submittedAt: row.submitted_at, appliedAt: row.applied_at },
  };
}
