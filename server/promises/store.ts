import type { MadePromise, PromiseState } from '@denwaban/domain/promises';
import { type Selectable, sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';
import { among } from '../shell/database.ts';

declare module '../shell/database.ts' {
  interface Tables {
    promises: PromisesTable;
  }
}

type PromisesTable = {
  agency_id: string;
  id: string;
  client_id: string;
  case_id: string;
  what: string;
  by_side: MadePromise['by'];
  who: string | null;
  due_at: Date;
  overdue_since: Date | null;
  made_by: string;
  made_at: Date;
  state: PromiseState['is'];
  words: string | null;
  settled_by: string | null;
  settled_at: Date | null;
};

export async function add(tx: AgencyTx, promises: readonly MadePromise[]): Promise<void> {
  if (promises.length === 0) return;
  const rows = promises.map((promise) => {
    const { id, client, what, by, who, until, madeBy, madeAt } = promise;
    return {
      ...{ agency_id: tx.agency, id, client_id: client, case_id: promise.case, what, by_side: by, who },
      ...{ due_at: until, made_by: madeBy, made_at: madeAt },
      ...standingOf(promise),
    };
  });
  await tx.q.insertInto('promises').values(rows).execute();
}

export async function save(tx: AgencyTx, promise: MadePromise): Promise<void> {
  await tx.q
    .updateTable('promises')
    .set(standingOf(promise))
    .where('agency_id', '=', tx.agency)
    .where('id', '=', promise.id)
    .execute();
}

export async function lock(tx: AgencyTx, id: string): Promise<MadePromise | null> {
  const row = await promises(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? promiseOf(row) : null;
}

/** What was promised in a case, in its order. */
export async function ofCase(tx: AgencyTx, about: string): Promise<MadePromise[]> {
  return (await ofCases(tx, [about])).get(about) ?? [];
}

/** By case. */
export async function ofCases(tx: AgencyTx, cases: Iterable<string>): Promise<Map<string, MadePromise[]>> {
  const rows = await promises(tx).where('case_id', '=', among(cases)).orderBy('id').execute();
  return Map.groupBy(rows.map(promiseOf), (promise) => promise.case);
}

/** What is still open, the soonest first. */
export async function soonest(tx: AgencyTx, { limit, client }: Wanting): Promise<MadePromise[]> {
  let query = promises(tx).where('state', '=', sql.lit('open'));
  if (client) query = query.where('client_id', '=', client);
  const rows = await query.orderBy('due_at').limit(limit).execute();
  return rows.map(promiseOf);
}

/** What the agency itself has promised and not settled, the soonest first. */
export async function oursOpen(tx: AgencyTx): Promise<MadePromise[]> {
  const rows = await promises(tx)
    .where('state', '=', sql.lit('open'))
    .where('by_side', '=', 'agency')
    .orderBy('due_at')
    .execute();
  return rows.map(promiseOf);
}

export async function some(tx: AgencyTx, ids: Iterable<string>): Promise<MadePromise[]> {
  const rows = await promises(tx).where('id', '=', among(ids)).execute();
  return rows.map(promiseOf);
}

export type Wanting = { limit: number; client?: string | undefined };

/** What this client's caller still waits for: only whom the network vouched for is told of it when ringing again. */
export async function owedTo(tx: AgencyTx, client: string, caller: string): Promise<MadePromise[]> {
  const theirs = tx.q
    .selectFrom('cases')
    .select('id')
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .where('caller_id', '=', caller);
  const rows = await promises(tx)
    .where('state', '=', sql.lit('open'))
    .where('case_id', 'in', theirs)
    .orderBy('due_at')
    .execute();
  return rows.map(promiseOf);
}

function promises(tx: AgencyTx) {
  return tx.q.selectFrom('promises').selectAll().where('agency_id', '=', tx.agency);
}

function standingOf({ state, overdueSince }: MadePromise) {
  const settled = state.is === 'open' ? null : state;
  return {
    ...{ state: state.is, overdue_since: overdueSince, words: settled?.words ?? null },
    ...{ settled_by: settled?.by ?? null, settled_at: settled?.at ?? null },
  };
}

function promiseOf(row: Selectable<PromisesTable>): MadePromise {
  return {
    ...{ id: row.id, client: row.client_id, case: row.case_id, what: row.what, by: row.by_side, who: row.who },
    ...{ until: row.due_at, overdueSince: row.overdue_since, madeBy: row.made_by, madeAt: row.made_at },
    state: stateOf(row),
  };
}

function stateOf({ state, words, settled_by, settled_at }: Selectable<PromisesTable>): PromiseState {
  if (state === 'open') return { is: 'open' };
  // That what is settled has somebody and a time is held by whoever wrote the row.
  return { is: state, words: words ?? '', by: settled_by as string, at: settled_at as Date };
}
