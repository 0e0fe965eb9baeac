import type { Change, Correction } from '@denwaban/domain/corrections';
import type { JSONColumnType, Selectable } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';
import { among } from '../shell/database.ts';

declare module '../shell/database.ts' {
  interface Tables {
    corrections: CorrectionsTable;
  }
}

type CorrectionsTable = {
  agency_id: string;
  id: string;
  client_id: string;
  case_id: string;
  remark_id: string | null;
  number: number;
  changes: JSONColumnType<readonly Change[]>;
  why: Correction['why'];
  words: string;
  sent: boolean;
  made_by: string;
  made_at: Date;
};

export async function add(tx: AgencyTx, correction: Correction): Promise<void> {
  const { id, client, number, changes, why, words, sent, by, at, remark } = correction;
  await tx.q
    .insertInto('corrections')
    .values({
      ...{ agency_id: tx.agency, id, client_id: client, case_id: correction.case, remark_id: remark, number },
      ...{ changes: JSON.stringify(changes), why, words, sent, made_by: by, made_at: at },
    })
    .execute();
}

/** What was corrected in a case, the first correction first. */
export async function ofCase(tx: AgencyTx, about: string): Promise<Correction[]> {
  return (await ofCases(tx, [about])).get(about) ?? [];
}

/** The same, by case. */
export async function ofCases(tx: AgencyTx, cases: Iterable<string>): Promise<Map<string, Correction[]>> {
  const rows = await tx.q
    .selectFrom('corrections')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('case_id', '=', among(cases))
    .orderBy('number')
    .execute();
  return Map.groupBy(rows.map(correctionOf), (correction) => correction.case);
}

function correctionOf(row: Selectable<CorrectionsTable>): Correction {
  return {
    ...{ id: row.id, client: row.client_id, case: row.case_id, number: row.number, changes: row.changes },
    ...{ why: row.why, words: row.words, sent: row.sent, by: row.made_by, at: row.made_at, remark: row.remark_id },
  };
}
