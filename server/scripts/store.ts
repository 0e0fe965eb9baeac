import type {
  DraftVersion,
  PublishedVersion,
  RetiredVersion,
  ScriptContent,
  ScriptVersion,
} from '@denwaban/domain/scripts';
import type { Insertable, JSONColumnType, Selectable } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    script_versions: ScriptVersionsTable;
  }
}

type ScriptVersionsTable = {
  agency_id: string;
  id: string;
  client_id: string;
  number: number;
  state: ScriptVersion['state'];
  content: JSONColumnType<ScriptContent>;
  published_at: Date | null;
};

export async function version(tx: AgencyTx, id: string): Promise<ScriptVersion | null> {
  const row = await versions(tx).where('id', '=', id).executeTakeFirst();
  return row ? versionOf(row) : null;
}

export async function published(tx: AgencyTx, client: string): Promise<PublishedVersion | null> {
  const row = await ofClient(tx, client).where('state', '=', 'published').executeTakeFirst();
  return row ? (versionOf(row) as PublishedVersion) : null;
}

export async function draft(tx: AgencyTx, client: string): Promise<DraftVersion | null> {
  const row = await ofClient(tx, client).where('state', '=', 'draft').executeTakeFirst();
  return row ? (versionOf(row) as DraftVersion) : null;
}

export type Heading = Omit<ScriptVersion, 'content'>;

/** The versions of a client without what they say, newest first. */
export async function headings(tx: AgencyTx, client: string): Promise<Heading[]> {
  return tx.q
    .selectFrom('script_versions')
    .select(['id', 'client_id as client', 'number', 'state', 'published_at as publishedAt'])
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .orderBy('number', 'desc')
    .execute();
}

export async function save(tx: AgencyTx, saved: ScriptVersion): Promise<void> {
  const row = rowOf(tx, saved);
  await tx.q
    .insertInto('script_versions')
    .values(row)
    .onConflict((clash) => clash.columns(['agency_id', 'id', 'client_id']).doUpdateSet(row))
    .execute();
}

const settled = new Map<string, { client: string; content: ScriptContent }>();
const mostKept = 1000;

/** What a version says. That of a version once published never changes, so the last thousand are kept at hand. */
export async function content(tx: AgencyTx, id: string): Promise<ScriptContent | null> {
  const key = `${tx.agency} ${id}`;
  const known = settled.get(key);
  // What is kept at hand has passed by the row policies, so the client's wall has to stand here as well.
  if (known && (tx.scope.as === 'staff' || tx.scope.client === known.client)) return known.content;
  const found = await version(tx, id);
  if (found && found.state !== 'draft') tx.afterCommit(() => keep(key, found));
  return found?.content ?? null;
}

function keep(key: string, { client, content }: ScriptVersion): void {
  settled.set(key, { client, content });
  if (settled.size > mostKept) settled.delete(settled.keys().next().value as string);
}

function versions(tx: AgencyTx) {
  return tx.q.selectFrom('script_versions').selectAll().where('agency_id', '=', tx.agency);
}

function ofClient(tx: AgencyTx, client: string) {
  return versions(tx).where('client_id', '=', client);
}

function rowOf(tx: AgencyTx, saved: ScriptVersion): Insertable<ScriptVersionsTable> {
  return {
    agency_id: tx.agency,
    id: saved.id,
    client_id: saved.client,
    number: saved.number,
    state: saved.state,
    content: JSON.stringify(saved.content),
    published_at: saved.publishedAt,
  };
}

function versionOf(row: Selectable<ScriptVersionsTable>): ScriptVersion {
  const { id, client_id: client, number, content } = row;
  if (row.published_at === null) return { id, client, number, content, state: 'draft', publishedAt: null };
  const state = row.state as (PublishedVersion | RetiredVersion)['state'];
  return { id, client, number, content, state, publishedAt: row.published_at };
}
