import { addDays, instantOf } from '@denwaban/domain/hours';
import type { Task, TaskKind, TaskSettler, TaskState } from '@denwaban/domain/tasks';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    tasks: TasksTable;
  }
}

type TasksTable = {
  agency_id: string;
  id: string;
  client_id: string;
  case_id: string | null;
  caller_id: string | null;
  kind: TaskKind;
  words: string;
  product: string;
  order_number: string;
  yen: number | null;
  opened_by: string | null;
  opened_at: Date;
  due_at: Date | null;
  overdue_since: Date | null;
  state: TaskState['is'];
  settled_by_kind: TaskSettler['as'] | null;
  settled_by: string | null;
  settled_at: Date | null;
  result_words: string | null;
};

/** A task as it is kept, with who opened it. */
export type Kept = Task & { openedBy: string | null };

export async function add(tx: AgencyTx, task: Task): Promise<void> {
  await tx.q
    .insertInto('tasks')
    .values({
      ...{ agency_id: tx.agency, id: task.id, client_id: task.client, case_id: task.case, caller_id: task.caller },
      ...{ kind: task.kind, words: task.words, product: task.product, order_number: task.orderNumber, yen: task.yen },
      ...{ opened_by: tx.by.id, opened_at: task.openedAt, due_at: task.due },
      ...standingOf(task),
    })
    .execute();
}

export async function save(tx: AgencyTx, task: Task): Promise<void> {
  await tx.q
    .updateTable('tasks')
    .set(standingOf(task))
    .where('agency_id', '=', tx.agency)
    .where('id', '=', task.id)
    .execute();
}

export async function find(tx: AgencyTx, id: string): Promise<Kept | null> {
  const row = await tasks(tx).where('id', '=', id).executeTakeFirst();
  return row ? taskOf(row) : null;
}

export async function lock(tx: AgencyTx, id: string): Promise<Kept | null> {
  const row = await tasks(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? taskOf(row) : null;
}

/** What is asked about a case, in the order it was asked. */
export async function ofCase(tx: AgencyTx, about: string): Promise<Kept[]> {
  const rows = await tasks(tx).where('case_id', '=', about).orderBy('id').execute();
  return rows.map(taskOf);
}

/** What is asked for a caller, newest first. */
export async function ofCaller(tx: AgencyTx, client: string, caller: string): Promise<Kept[]> {
  const rows = await tasks(tx)
    .where('client_id', '=', client)
    .where('caller_id', '=', caller)
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
  return rows.map(taskOf);
}

export type Wanting = { client?: string | undefined; kind?: TaskKind | undefined } & {
  before?: string | undefined;
  limit: number;
};

/** A page of what is open, by deadline; what has none comes last. `before` is the last one of the page before. */
export async function pageOfOpen(tx: AgencyTx, { before, limit, ...wanting }: Wanting): Promise<Kept[]> {
  const last = before ? await find(tx, before) : null;
  let query = wanted(tx, wanting).where('state', '=', sql.lit('open'));
  if (last)
    query = query.where(sql<boolean>`(${deadline}, id) > (${last.due ?? never}::timestamptz, ${last.id}::uuid)`);
  const rows = await query.orderBy(deadline).orderBy('id').limit(limit).execute();
  return rows.map(taskOf);
}

/** A page of what was settled, newest first. */
export async function pageOfSettled(tx: AgencyTx, { before, limit, ...wanting }: Wanting): Promise<Kept[]> {
  let query = wanted(tx, wanting).where('state', '<>', sql.lit('open'));
  if (before) query = query.where('id', '<', before);
  const rows = await query.orderBy('id', 'desc').limit(limit).execute();
  return rows.map(taskOf);
}

/** The replacements and refunds agreed with a client's callers on one Tokyo day, in the order they were agreed. */
export async function agreedOn(tx: AgencyTx, client: string, day: string): Promise<Kept[]> {
  const rows = await tasks(tx)
    .where('client_id', '=', client)
    .where('kind', 'in', ['replacement', 'refund'])
    .where('opened_at', '>=', instantOf(day, '00:00'))
    .where('opened_at', '<', instantOf(addDays(day, 1), '00:00'))
    .orderBy('id')
    .execute();
  return rows.map(taskOf);
}

const never = 'infinity';
const deadline = sql<Date>`coalesce(due_at, ${sql.lit(never)}::timestamptz)`;

function wanted(tx: AgencyTx, { client, kind }: Pick<Wanting, 'client' | 'kind'>) {
  let query = tasks(tx);
  if (client) query = query.where('client_id', '=', client);
  if (kind) query = query.where('kind', '=', kind);
  return query;
}

function tasks(tx: AgencyTx) {
  return tx.q.selectFrom('tasks').selectAll().where('agency_id', '=', tx.agency);
}

type Standing = 'overdue_since' | 'state' | 'settled_by_kind' | 'settled_by' | 'settled_at' | 'result_words';

function standingOf({ state, overdueSince }: Task): Pick<Insertable<TasksTable>, Standing> {
  const settled = state.is === 'open' ? null : state;
  return {
    overdue_since: overdueSince,
    state: state.is,
    settled_by_kind: settled?.by.as ?? null,
    settled_by: settled?.by.id ?? null,
    settled_at: settled?.at ?? null,
    result_words: settled?.words ?? null,
  };
}

function taskOf(row: Selectable<TasksTable>): Kept {
  return {
    id: row.id,
    client: row.client_id,
    case: row.case_id,
    caller: row.caller_id,
    kind: row.kind,
    words: row.words,
    product: row.product,
    orderNumber: row.order_number,
    yen: row.yen,
    openedAt: row.opened_at,
    openedBy: row.opened_by,
    due: row.due_at,
    overdueSince: row.overdue_since,
    state: stateOf(row),
  };
}

function stateOf(row: Selectable<TasksTable>): TaskState {
  if (row.state === 'open') return { is: 'open' };
  const by = { as: row.settled_by_kind as TaskSettler['as'], id: row.settled_by as string };
  return { is: row.state, by, at: row.settled_at as Date, words: row.result_words ?? '' };
}
