import type { Export } from '@denwaban/domain/exports';
import type { JSONColumnType, Selectable } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    exports: ExportsTable;
  }
}

type ExportsTable = {
  agency_id: string;
  id: string;
  staff_id: string;
  kind: Export['kind'];
  format: Export['format'];
  language: Export['language'];
  filters: JSONColumnType<Export['filters']>;
  state: Export['state'];
  rows: number;
  unwritable: number;
  asked_at: Date;
};

/** A person's own that are not gone, newest first. */
export async function of(tx: AgencyTx, person: string): Promise<Export[]> {
  const rows = await exports(tx)
    .where('staff_id', '=', person)
    .where('state', '<>', 'gone')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows.map(exportOf);
}

export async function find(tx: AgencyTx, id: string): Promise<Export | null> {
  const row = await exports(tx).where('id', '=', id).executeTakeFirst();
  return row ? exportOf(row) : null;
}

export async function lock(tx: AgencyTx, id: string): Promise<Export | null> {
  const row = await exports(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? exportOf(row) : null;
}

export async function add(tx: AgencyTx, { by, askedAt, filters, ...rest }: Export): Promise<void> {
  await tx.q
    .insertInto('exports')
    .values({ agency_id: tx.agency, staff_id: by, asked_at: askedAt, filters: JSON.stringify(filters), ...rest })
    .execute();
}

export async function save(tx: AgencyTx, { id, state, rows, unwritable }: Export): Promise<void> {
  await tx.q
    .updateTable('exports')
    .set({ state, rows, unwritable })
    .where('agency_id', '=', tx.agency)
    .where('id', '=', id)
    .execute();
}

function exports(tx: AgencyTx) {
  return tx.q.selectFrom('exports').selectAll().where('agency_id', '=', tx.agency);
}

function exportOf(row: Selectable<ExportsTable>): Export {
  const { id, staff_id: by, kind, format, language, filters, state, rows, unwritable, asked_at: askedAt } = row;
  return { id, by, kind, format, language, filters, state, rows, unwritable, askedAt };
}
