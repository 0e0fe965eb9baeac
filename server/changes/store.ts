import type { Asked, Before, Change, ChangeState } from '@denwaban/domain/changes';
import type { JSONColumnType, Selectable } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    changes: ChangesTable;
  }
}

type ChangesTable = {
  agency_id: string;
  id: string;
  client_id: string;
  by_kind: Change['by']['as'];
  by_id: string;
  asked: JSONColumnType<Asked>;
  before: JSONColumnType<Before>;
  from_day: string;
  words: string;
  proposed_at: Date;
  state: ChangeState;
  settled_by: string | null;
  settled_at: Date | null;
  settled_words: string | null;
};

export async function find(tx: AgencyTx, id: string): Promise<Change | null> {
  const row = await changes(tx).where('id', '=', id).executeTakeFirst();
  return row ? changeOf(row) : null;
}

export async function lock(tx: AgencyTx, id: string): Promise<Change | null> {
  const row = await changes(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? changeOf(row) : null;
}

type Wanted = { client?: string | undefined; states?: readonly ChangeState[] | undefined };

/** Newest first. */
export async function some(tx: AgencyTx, { client, states }: Wanted): Promise<Change[]> {
  let query = changes(tx);
  if (client) query = query.where('client_id', '=', client);
  if (states) query = query.where('state', 'in', states);
  return (await query.orderBy('id', 'desc').limit(200).execute()).map(changeOf);
}

export async function add(tx: AgencyTx, change: Change): Promise<void> {
  const { id, client, by, asked, before, from, words, proposedAt } = change;
  await tx.q
    .insertInto('changes')
    .values({
      ...{ agency_id: tx.agency, id, client_id: client, by_kind: by.as, by_id: by.id, from_day: from, words },
      ...{ asked: JSON.stringify(asked), before: JSON.stringify(before), proposed_at: proposedAt },
      ...standingOf(change),
    })
    .execute();
}

/** What the client's side may change: that it is withdrawn. */
export async function saveState(tx: AgencyTx, { id, state }: Change): Promise<void> {
  await tx.q.updateTable('changes').set({ state }).where('agency_id', '=', tx.agency).where('id', '=', id).execute();
}

export async function saveSettled(tx: AgencyTx, change: Change): Promise<void> {
  await tx.q
    .updateTable('changes')
    .set({ from_day: change.from, ...standingOf(change) })
    .where('agency_id', '=', tx.agency)
    .where('id', '=', change.id)
    .execute();
}

function changes(tx: AgencyTx) {
  return tx.q.selectFrom('changes').selectAll().where('agency_id', '=', tx.agency);
}

function standingOf({ state, settled }: Change) {
  return {
    state,
    settled_by: settled?.by ?? null,
    settled_at: settled?.at ?? null,
    settled_words: settled?.words ?? null,
  };
}

function changeOf(row: Selectable<ChangesTable>): Change {
  const { id, client_id: client, asked, before, from_day: from, words, proposed_at: proposedAt, state } = row;
  const { settled_by: by, settled_at: at, settled_words } = row;
  return {
    ...{ id, client, by: { as: row.by_kind, id: row.by_id }, asked, before, from, words, proposedAt, state },
    settled: by && at ? { by, at, words: settled_words ?? '' } : null,
  };
}
