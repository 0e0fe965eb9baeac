import type { Handover, HandoverLine, HandoverState } from '@denwaban/domain/handovers';
import type { JSONColumnType, Selectable } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    handovers: HandoversTable;
  }
}

type HandoversTable = {
  agency_id: string;
  id: string;
  given_by: string;
  given_to: string | null;
  words: string;
  lines: JSONColumnType<readonly HandoverLine[]>;
  given_at: Date;
  state: HandoverState['is'];
  taken_by: string | null;
  settled_at: Date | null;
};

export async function add(tx: AgencyTx, handover: Handover): Promise<void> {
  const { id, by, to, words, lines, at } = handover;
  await tx.q
    .insertInto('handovers')
    .values({
      ...{ agency_id: tx.agency, id, given_by: by, given_to: to, words, given_at: at },
      lines: JSON.stringify(lines),
      ...standingOf(handover),
    })
    .execute();
}

export async function save(tx: AgencyTx, handover: Handover): Promise<void> {
  await tx.q
    .updateTable('handovers')
    .set(standingOf(handover))
    .where('agency_id', '=', tx.agency)
    .where('id', '=', handover.id)
    .execute();
}

export async function lock(tx: AgencyTx, id: string): Promise<Handover | null> {
  const row = await handovers(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? handoverOf(row) : null;
}

export type Wanting = { state: 'open' | 'all'; before?: string | undefined; limit: number };

/** A page, newest first. */
export async function page(tx: AgencyTx, { state, before, limit }: Wanting): Promise<Handover[]> {
  let query = handovers(tx);
  if (state === 'open') query = query.where('state', '=', 'open');
  if (before) query = query.where('id', '<', before);
  const rows = await query.orderBy('id', 'desc').limit(limit).execute();
  return rows.map(handoverOf);
}

function handovers(tx: AgencyTx) {
  return tx.q.selectFrom('handovers').selectAll().where('agency_id', '=', tx.agency);
}

function standingOf({ state }: Handover) {
  return {
    state: state.is,
    taken_by: state.is === 'taken' ? state.by : null,
    settled_at: state.is === 'open' ? null : state.at,
  };
}

function handoverOf(row: Selectable<HandoversTable>): Handover {
  return {
    ...{ id: row.id, by: row.given_by, to: row.given_to, words: row.words, lines: row.lines, at: row.given_at },
    state: stateOf(row),
  };
}

function stateOf({ state, taken_by, settled_at }: Selectable<HandoversTable>): HandoverState {
  // That what is settled has a time, and what is taken somebody, is held by whoever wrote the row.
  const at = settled_at as Date;
  switch (state) {
    case 'open':
      return { is: 'open' };
    case 'taken':
      return { is: 'taken', by: taken_by as string, at };
    case 'withdrawn':
      return { is: 'withdrawn', at };
  }
}
