import type { Shelved } from '@denwaban/domain/scripts';
import type { Insertable, Selectable } from 'kysely';
import type { AgencyTx } from '../../shell/agency.ts';

declare module '../../shell/database.ts' {
  interface Tables {
    script_documents: DocumentsTable;
  }
}

type DocumentsTable = {
  agency_id: string;
  id: string;
  client_id: string;
  title: string;
  product: string;
  faq: string[];
  kind: Shelved['kind'];
  bytes: number;
  sha256: string;
  state: Shelved['state'];
  added_by_kind: Shelved['addedBy']['kind'];
  added_by: string;
  added_at: Date;
};

export async function find(tx: AgencyTx, id: string): Promise<Shelved | null> {
  const row = await documents(tx).where('id', '=', id).where('state', '<>', 'withdrawn').executeTakeFirst();
  return row ? documentOf(row) : null;
}

export async function lock(tx: AgencyTx, id: string): Promise<Shelved | null> {
  const row = await documents(tx).where('id', '=', id).where('state', '<>', 'withdrawn').forUpdate().executeTakeFirst();
  return row ? documentOf(row) : null;
}

/** What is on a client's shelf, and what is proposed for it, newest first. */
export async function ofClient(tx: AgencyTx, client: string): Promise<Shelved[]> {
  const query = documents(tx).where('client_id', '=', client).where('state', '<>', 'withdrawn');
  return (await query.orderBy('id', 'desc').execute()).map(documentOf);
}

export async function add(tx: AgencyTx, document: Shelved): Promise<void> {
  await tx.q.insertInto('script_documents').values(rowOf(tx, document)).execute();
}

export async function save(tx: AgencyTx, { id, title, product, faq, state }: Shelved): Promise<void> {
  await tx.q
    .updateTable('script_documents')
    .set({ title, product, faq: [...faq], state })
    .where('agency_id', '=', tx.agency)
    .where('id', '=', id)
    .execute();
}

function documents(tx: AgencyTx) {
  return tx.q.selectFrom('script_documents').selectAll().where('agency_id', '=', tx.agency);
}

function rowOf(tx: AgencyTx, document: Shelved): Insertable<DocumentsTable> {
  const { id, title, product, faq, kind, bytes, sha256, state } = document;
  return {
    agency_id: tx.agency,
    client_id: document.client,
    ...{ id, title, product, faq: [...faq], kind, bytes, sha256, state },
    added_by_kind: document.addedBy.kind,
    added_by: document.addedBy.id,
    added_at: document.addedAt,
  };
}

function documentOf(row: Selectable<DocumentsTable>): Shelved {
  const { id, client_id: client, title, product, faq, kind, bytes, sha256, state } = row;
  const addedBy = { kind: row.added_by_kind, id: row.added_by };
  return { id, client, title, product, faq, kind, bytes, sha256, state, addedBy, addedAt: row.added_at };
}
