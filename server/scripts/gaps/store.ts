import type { Gap } from '@denwaban/domain/scripts';
import type { Selectable } from 'kysely';
import type { AgencyTx } from '../../shell/agency.ts';

declare module '../../shell/database.ts' {
  interface Tables {
    script_gaps: GapsTable;
  }
}

type GapsTable = {
  agency_id: string;
  id: string;
  client_id: string;
  call_id: string;
  staff_id: string;
  searched: string;
  words: string;
  at: Date;
  version_id: string | null;
};

/** False where it was said in this call before: then only what the caller wanted to know is written again. */
export async function note(tx: AgencyTx, gap: Gap): Promise<boolean> {
  const row = await tx.q
    .insertInto('script_gaps')
    .values({
      ...{ agency_id: tx.agency, id: gap.id, client_id: gap.client, call_id: gap.call, staff_id: gap.by },
      ...{ searched: gap.searched, words: gap.words, at: gap.at, version_id: gap.answeredBy },
    })
    .onConflict((clash) =>
      clash.columns(['agency_id', 'call_id', 'searched', 'client_id']).doUpdateSet({ words: gap.words }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id === gap.id;
}

const mostShown = 2000;

export async function ofClient(tx: AgencyTx, client: string): Promise<Gap[]> {
  const query = gaps(tx).where('client_id', '=', client);
  return (await query.orderBy('id', 'desc').limit(mostShown).execute()).map(gapOf);
}

export async function open(tx: AgencyTx, client: string): Promise<Gap[]> {
  return (await gaps(tx).where('client_id', '=', client).where('version_id', 'is', null).execute()).map(gapOf);
}

export async function answer(tx: AgencyTx, ids: readonly string[], version: string): Promise<void> {
  if (ids.length === 0) return;
  await tx.q
    .updateTable('script_gaps')
    .set({ version_id: version })
    .where('agency_id', '=', tx.agency)
    .where('id', 'in', ids)
    .execute();
}

function gaps(tx: AgencyTx) {
  return tx.q.selectFrom('script_gaps').selectAll().where('agency_id', '=', tx.agency);
}

function gapOf(row: Selectable<GapsTable>): Gap {
  const { id, client_id: client, call_id: call, staff_id: by, searched, words, at, version_id: answeredBy } = row;
  return { id, client, call, by, searched, words, at, answeredBy };
}
