import type { Proposal, ScriptContent } from '@denwaban/domain/scripts';
import type { Insertable, JSONColumnType, Selectable } from 'kysely';
import type { AgencyTx } from '../../shell/agency.ts';

declare module '../../shell/database.ts' {
  interface Tables {
    script_proposals: ProposalsTable;
  }
}

type ProposalsTable = {
  agency_id: string;
  id: string;
  client_id: string;
  contact_id: string;
  base: JSONColumnType<ScriptContent>;
  content: JSONColumnType<ScriptContent>;
  revision: number;
  words: string;
  state: Proposal['state'];
  proposed_at: Date | null;
  settled_by: string | null;
  settled_at: Date | null;
  settled_words: string | null;
  version_id: string | null;
};

export async function find(tx: AgencyTx, id: string): Promise<Proposal | null> {
  const row = await proposals(tx).where('id', '=', id).executeTakeFirst();
  return row ? proposalOf(row) : null;
}

export async function lock(tx: AgencyTx, id: string): Promise<Proposal | null> {
  const row = await proposals(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? proposalOf(row) : null;
}

/** The copy a contact has under way. */
export async function copyOf(tx: AgencyTx, contact: string): Promise<Proposal | null> {
  const row = await proposals(tx).where('contact_id', '=', contact).where('state', '=', 'copy').executeTakeFirst();
  return row ? proposalOf(row) : null;
}

/** What was proposed for a client, newest first; copies under way are their editors' own. */
export async function ofClient(tx: AgencyTx, client: string): Promise<Proposal[]> {
  const query = proposals(tx).where('client_id', '=', client).where('state', '<>', 'copy');
  return (await query.orderBy('id', 'desc').limit(100).execute()).map(proposalOf);
}

/** What waits for an answer, of one client or of all, newest first. */
export async function waiting(tx: AgencyTx, client: string | null): Promise<Proposal[]> {
  let query = proposals(tx).where('state', '=', 'proposed');
  if (client) query = query.where('client_id', '=', client);
  return (await query.orderBy('id', 'desc').limit(100).execute()).map(proposalOf);
}

/** Whose proposals went into these versions. */
export async function proposersOf(
  tx: AgencyTx,
  versions: readonly string[],
): Promise<Map<string, { id: string; name: string }[]>> {
  if (versions.length === 0) return new Map();
  const rows = await tx.q
    .selectFrom('script_proposals')
    .innerJoin('contacts', (on) =>
      on
        .onRef('contacts.agency_id', '=', 'script_proposals.agency_id')
        .onRef('contacts.id', '=', 'script_proposals.contact_id'),
    )
    .select(['script_proposals.version_id', 'contacts.id', 'contacts.name'])
    .distinct()
    .where('script_proposals.agency_id', '=', tx.agency)
    .where('script_proposals.version_id', 'in', versions)
    .execute();
  const grouped = Map.groupBy(rows, (row) => row.version_id as string);
  return new Map([...grouped].map(([version, people]) => [version, people.map(({ id, name }) => ({ id, name }))]));
}

export async function add(tx: AgencyTx, proposal: Proposal): Promise<void> {
  await tx.q.insertInto('script_proposals').values(rowOf(tx, proposal)).execute();
}

/** What the client's side may change: the copy, and that it is proposed. */
export async function saveCopy(tx: AgencyTx, { id, content, revision, words, state, proposedAt }: Proposal) {
  await tx.q
    .updateTable('script_proposals')
    .set({ content: JSON.stringify(content), revision, words, state, proposed_at: proposedAt })
    .where('agency_id', '=', tx.agency)
    .where('id', '=', id)
    .execute();
}

/** What became of it, and the draft it went into. */
export async function saveSettled(tx: AgencyTx, { id, state, settled }: Proposal, version: string | null) {
  await tx.q
    .updateTable('script_proposals')
    .set({
      state,
      settled_by: settled?.by ?? null,
      settled_at: settled?.at ?? null,
      settled_words: settled?.words ?? null,
      version_id: version,
    })
    .where('agency_id', '=', tx.agency)
    .where('id', '=', id)
    .execute();
}

export async function discard(tx: AgencyTx, { id }: Proposal): Promise<void> {
  await tx.q.deleteFrom('script_proposals').where('agency_id', '=', tx.agency).where('id', '=', id).execute();
}

/** What went into one version goes into another, or (null) into none: it is to be thrown away. */
export async function moveTo(tx: AgencyTx, to: string | null, version: string): Promise<void> {
  await tx.q
    .updateTable('script_proposals')
    .set({ version_id: to })
    .where('agency_id', '=', tx.agency)
    .where('version_id', '=', version)
    .execute();
}

function proposals(tx: AgencyTx) {
  return tx.q.selectFrom('script_proposals').selectAll().where('agency_id', '=', tx.agency);
}

function rowOf(tx: AgencyTx, proposal: Proposal): Insertable<ProposalsTable> {
  return {
    agency_id: tx.agency,
    id: proposal.id,
    client_id: proposal.client,
    contact_id: proposal.by,
    base: JSON.stringify(proposal.base),
    content: JSON.stringify(proposal.content),
    revision: proposal.revision,
    words: proposal.words,
    state: proposal.state,
    proposed_at: proposal.proposedAt,
    settled_by: proposal.settled?.by ?? null,
    settled_at: proposal.settled?.at ?? null,
    settled_words: proposal.settled?.words ?? null,
    version_id: null,
  };
}

function proposalOf(row: Selectable<ProposalsTable>): Proposal {
  const { id, client_id: client, contact_id: by, base, content, revision, words, state } = row;
  const settled = row.settled_by && { by: row.settled_by, at: row.settled_at, words: row.settled_words };
  const standing = { state, proposedAt: row.proposed_at, settled: settled || null };
  return { id, client, by, base, content, revision, words, ...standing } as Proposal;
}
