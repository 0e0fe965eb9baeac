import type {
  DraftVersion,
  PublishedVersion,
  ScheduledVersion,
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
  note: string;
  revision: number;
  published_by: string | null;
  effective_at: Date | null;
  published_at: Date | null;
};

export async function version(tx: AgencyTx, id: string): Promise<ScriptVersion | null> {
  const row = await versions(tx).where('id', '=', id).executeTakeFirst();
  return row ? versionOf(row) : null;
}

/** The versions of a client that are not history: at most one of each state. */
export type Current = {
  published: PublishedVersion | null;
  draft: DraftVersion | null;
  scheduled: ScheduledVersion | null;
};

export async function current(tx: AgencyTx, client: string): Promise<Current> {
  const rows = await ofClient(tx, client).where('state', '<>', 'retired').execute();
  const found: Current = { published: null, draft: null, scheduled: null };
  for (const each of rows.map(versionOf)) Object.assign(found, { [each.state]: each });
  return found;
}

export async function published(tx: AgencyTx, client: string): Promise<PublishedVersion | null> {
  return (await current(tx, client)).published;
}

/** What was in force before this version. */
export async function before(tx: AgencyTx, { client, publishedAt }: PublishedVersion): Promise<ScriptVersion | null> {
  const row = await ofClient(tx, client)
    .where('state', '=', 'retired')
    .where('published_at', '<=', publishedAt)
    .orderBy('published_at', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? versionOf(row) : null;
}

export type Heading = Omit<ScriptVersion, 'content'>;

/** The versions of a client without what they say, newest first. */
export async function headings(tx: AgencyTx, client: string): Promise<Heading[]> {
  return tx.q
    .selectFrom('script_versions')
    .select(['id', 'client_id as client', 'number', 'state', 'note', 'revision'])
    .select(['published_by as publishedBy', 'effective_at as effectiveAt', 'published_at as publishedAt'])
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .orderBy('number', 'desc')
    .execute() as Promise<Heading[]>;
}

/** The number of the client's next version. */
export async function nextNumber(tx: AgencyTx, client: string): Promise<number> {
  const row = await tx.q
    .selectFrom('script_versions')
    .select((is) => is.fn.max('number').as('newest'))
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .executeTakeFirst();
  return (row?.newest ?? 0) + 1;
}

export async function save(tx: AgencyTx, saved: ScriptVersion): Promise<void> {
  const row = rowOf(tx, saved);
  await tx.q
    .insertInto('script_versions')
    .values(row)
    .onConflict((clash) => clash.columns(['agency_id', 'id', 'client_id']).doUpdateSet(row))
    .execute();
}

/** Only what never was in force: everything else is history. */
export async function discard(tx: AgencyTx, unpublished: DraftVersion | ScheduledVersion): Promise<void> {
  await tx.q
    .deleteFrom('script_versions')
    .where('agency_id', '=', tx.agency)
    .where('id', '=', unpublished.id)
    .where('published_at', 'is', null)
    .execute();
}

const settled = new Map<string, { client: string; content: ScriptContent }>();
const mostKept = 1000;

/** What a version says. That of a version once published never changes, so the last thousand are kept at hand. */
export async function content(tx: AgencyTx, id: string): Promise<ScriptContent | null> {
  const key = `${tx.agency} ${id}`;
  const known = settled.get(key);
  // What is kept at hand has passed by the row policies, so the client's wall has to stand here as well.
  if (known && (tx.scope.as !== 'client' || tx.scope.client === known.client)) return known.content;
  const found = await version(tx, id);
  if (found?.publishedAt) tx.afterCommit(() => keep(key, found));
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
    note: saved.note,
    revision: saved.revision,
    published_by: saved.publishedBy,
    effective_at: saved.effectiveAt,
    published_at: saved.publishedAt,
  };
}

// The states and their instants go together, as they were saved.
function versionOf(row: Selectable<ScriptVersionsTable>): ScriptVersion {
  const { id, client_id: client, number, content, note, revision, state } = row;
  const standing = { state, effectiveAt: row.effective_at, publishedAt: row.published_at };
  return { id, client, number, content, note, revision, publishedBy: row.published_by, ...standing } as ScriptVersion;
}
