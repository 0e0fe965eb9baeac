import type { Callback, CallbackState, Settler } from '@denwaban/domain/callbacks';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';
import { among } from '../shell/database.ts';

declare module '../shell/database.ts' {
  interface Tables {
    callbacks: CallbacksTable;
  }
}

type CallbacksTable = {
  agency_id: string;
  id: string;
  client_id: string;
  case_id: string;
  caller_id: string | null;
  number: string | null;
  wish_at: Date | null;
  wish_words: string;
  promise: string;
  target_at: Date | null;
  overdue_since: Date | null;
  claimed_by: string | null;
  attempts: number;
  state: CallbackState['is'];
  result: Extract<CallbackState, { is: 'done' }>['result'] | null;
  words: string | null;
  settled_by_kind: Settler['as'] | null;
  settled_by: string | null;
  settled_at: Date | null;
  opened_at: Date;
};

type CallbackRow = Selectable<CallbacksTable>;

/** A callback as it is kept, with the moment its promise was written down. */
export type Kept = Callback & { openedAt: Date };

/** `caller` is whom the network vouched for, if anybody: only that one is told of the promise when ringing again. */
export async function add(tx: AgencyTx, callback: Callback, caller: string | null): Promise<void> {
  const { id, client, number, wish, promise } = callback;
  await tx.q
    .insertInto('callbacks')
    .values({
      agency_id: tx.agency,
      id,
      client_id: client,
      case_id: callback.case,
      caller_id: caller,
      number,
      wish_at: wish.at,
      wish_words: wish.words,
      promise,
      opened_at: tx.now,
      ...standingOf(callback),
    })
    .execute();
}

export async function save(tx: AgencyTx, callback: Callback): Promise<void> {
  await tx.q
    .updateTable('callbacks')
    .set(standingOf(callback))
    .where('agency_id', '=', tx.agency)
    .where('id', '=', callback.id)
    .execute();
}

/** Where to ring and what the caller wished, as it was put right. */
export async function saveAsked(tx: AgencyTx, { id, number, wish }: Callback): Promise<void> {
  await tx.q
    .updateTable('callbacks')
    .set({ number, wish_at: wish.at, wish_words: wish.words })
    .where('agency_id', '=', tx.agency)
    .where('id', '=', id)
    .execute();
}

export async function find(tx: AgencyTx, id: string): Promise<Kept | null> {
  const row = await callbacks(tx).where('id', '=', id).executeTakeFirst();
  return row ? callbackOf(row) : null;
}

export async function lock(tx: AgencyTx, id: string): Promise<Kept | null> {
  const row = await callbacks(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? callbackOf(row) : null;
}

/** The last callback of a case: it owes at most one at a time. */
export async function ofCase(tx: AgencyTx, about: string): Promise<Kept | null> {
  return (await ofCases(tx, [about])).get(about) ?? null;
}

/** The last one of each, by case. */
export async function ofCases(tx: AgencyTx, cases: Iterable<string>): Promise<Map<string, Kept>> {
  const rows = await callbacks(tx).where('case_id', '=', among(cases)).orderBy('id').execute();
  return new Map(rows.map((row) => [row.case_id, callbackOf(row)]));
}

/** What is still owed to a caller, the soonest first. */
export async function owedTo(tx: AgencyTx, client: string, caller: string): Promise<Kept[]> {
  const rows = await owed(tx).where('client_id', '=', client).where('caller_id', '=', caller).execute();
  return rows.map(callbackOf);
}

/** Those of these callers to whom a callback is owed. */
export async function owedAmong(tx: AgencyTx, callers: readonly string[]): Promise<Set<string>> {
  const rows = await tx.q
    .selectFrom('callbacks')
    .select('caller_id')
    .where('agency_id', '=', tx.agency)
    .where('state', '<>', sql.lit('done'))
    .where('caller_id', '=', among(callers))
    .execute();
  return new Set(rows.map((row) => row.caller_id as string));
}

/** What clients want the agency to tell their callers. */
export async function passedOn(tx: AgencyTx): Promise<Kept[]> {
  const rows = await owed(tx).where('state', '=', 'passed_on').execute();
  return rows.map(callbackOf);
}

export async function some(tx: AgencyTx, ids: Iterable<string>): Promise<Kept[]> {
  const rows = await callbacks(tx).where('id', '=', among(ids)).execute();
  return rows.map(callbackOf);
}

export type Wanting = { client?: string | undefined; before?: string | undefined; limit: number };

/** A page of what is owed, by deadline; what has none comes last. `before` is the last one of the page before. */
export async function pageOfOwed(tx: AgencyTx, { client, before, limit }: Wanting): Promise<Kept[]> {
  const last = before ? await find(tx, before) : null;
  let query = owed(tx);
  if (client) query = query.where('client_id', '=', client);
  if (last)
    query = query.where(sql<boolean>`(${deadline}, id) > (${last.target ?? never}::timestamptz, ${last.id}::uuid)`);
  const rows = await query.limit(limit).execute();
  return rows.map(callbackOf);
}

/** A page of what was settled, newest first. */
export async function pageOfDone(tx: AgencyTx, { client, before, limit }: Wanting): Promise<Kept[]> {
  let query = callbacks(tx).where('state', '=', 'done');
  if (client) query = query.where('client_id', '=', client);
  if (before) query = query.where('id', '<', before);
  const rows = await query.orderBy('id', 'desc').limit(limit).execute();
  return rows.map(callbackOf);
}

const never = 'infinity';
const deadline = sql<Date>`coalesce(target_at, ${sql.lit(never)}::timestamptz)`;

function owed(tx: AgencyTx) {
  return callbacks(tx).where('state', '<>', sql.lit('done')).orderBy(deadline).orderBy('id');
}

function callbacks(tx: AgencyTx) {
  return tx.q.selectFrom('callbacks').selectAll().where('agency_id', '=', tx.agency);
}

function standingOf(callback: Callback): Omit<Insertable<CallbacksTable>, UnchangingColumn> {
  const { state } = callback;
  return {
    target_at: callback.target,
    overdue_since: callback.overdueSince,
    claimed_by: callback.claimedBy,
    attempts: callback.attempts,
    state: state.is,
    result: state.is === 'done' ? state.result : null,
    words: state.is === 'open' ? null : state.words,
    settled_by_kind: state.is === 'open' ? null : state.by.as,
    settled_by: state.is === 'open' ? null : state.by.id,
    settled_at: state.is === 'open' ? null : state.at,
  };
}

type UnchangingColumn =
  | 'agency_id'
  | 'id'
  | 'client_id'
  | 'case_id'
  | 'caller_id'
  | 'number'
  | 'wish_at'
  | 'wish_words'
  | 'promise'
  | 'opened_at';

function callbackOf(row: CallbackRow): Kept {
  return {
    id: row.id,
    client: row.client_id,
    case: row.case_id,
    number: row.number,
    wish: { at: row.wish_at, words: row.wish_words },
    promise: row.promise,
    target: row.target_at,
    overdueSince: row.overdue_since,
    claimedBy: row.claimed_by,
    attempts: row.attempts,
    state: stateOf(row),
    openedAt: row.opened_at,
  };
}

function stateOf(row: CallbackRow): CallbackState {
  if (row.state === 'open') return { is: 'open' };
  const settled = { words: row.words ?? '', by: settlerOf(row), at: row.settled_at as Date };
  return row.state === 'passed_on'
    ? { is: 'passed_on', ...settled }
    : { is: 'done', result: row.result as Extract<CallbackState, { is: 'done' }>['result'], ...settled };
}

function settlerOf(row: CallbackRow): Settler {
  return { as: row.settled_by_kind as Settler['as'], id: row.settled_by as string };
}
