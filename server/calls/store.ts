import type {
  Call,
  CallState,
  Disposition,
  Ended,
  Ender,
  ExchangeKind,
  NumberedCommand,
  PastOffer,
} from '@denwaban/domain/calls';
import type { Draft } from '@denwaban/domain/cases';
import type { CallerNumber } from '@denwaban/domain/numbers';
import type { Why } from '@denwaban/domain/routing';
import type { Insertable, JSONColumnType, Selectable } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';
import { firstIdAt } from '../shell/ids.ts';

declare module '../shell/database.ts' {
  interface Tables {
    calls: CallsTable;
    drafts: DraftsTable;
  }
}

type CallsTable = {
  agency_id: string;
  id: string;
  client_id: string;
  line_id: string;
  exchange: ExchangeKind;
  from_kind: CallerNumber['kind'];
  from_number: string | null;
  caller_id: string | null;
  script_version: string | null;
  state: CallState['is'];
  /** The state with its times and offers, and the offers that are past. */
  life: JSONColumnType<Life>;
  unconfirmed: JSONColumnType<NumberedCommand[]>;
  step: number;
  offer_id: string | null;
  operator_id: string | null;
  arrived_at: Date;
  answered_at: Date | null;
  ended_at: Date | null;
  ended_by: Ender | null;
  disposition: Disposition | null;
  how: Ended['how'] | null;
  why: JSONColumnType<Why> | null;
};

type DraftsTable = {
  agency_id: string;
  call_id: string;
  client_id: string;
  draft: JSONColumnType<Draft>;
  revision: number;
  saved_at: Date;
  saved_by: string;
};

type Life = { state: Written<CallState>; pastOffers: readonly PastOffer[] };
type Written<State> = { [Key in keyof State]: State[Key] extends Date ? string : State[Key] };
export type CallRow = Selectable<CallsTable>;

/** Locks the call's row until the transaction ends: facts about one call are heard one after the other. */
export async function lock(tx: AgencyTx, id: string): Promise<Call | null> {
  const row = await one(tx, id).forUpdate().executeTakeFirst();
  return row ? callOf(row) : null;
}

export async function find(tx: AgencyTx, id: string): Promise<Call | null> {
  const row = await one(tx, id).executeTakeFirst();
  return row ? callOf(row) : null;
}

function one(tx: AgencyTx, id: string) {
  return tx.q.selectFrom('calls').selectAll().where('agency_id', '=', tx.agency).where('id', '=', id);
}

export async function add(tx: AgencyTx, call: Call): Promise<void> {
  await tx.q.insertInto('calls').values(rowOf(tx, call)).execute();
}

export async function save(tx: AgencyTx, call: Call): Promise<void> {
  const { agency_id, id, client_id, line_id, exchange, from_kind, from_number, arrived_at, ...changing } = rowOf(
    tx,
    call,
  );
  await tx.q.updateTable('calls').set(changing).where('agency_id', '=', tx.agency).where('id', '=', call.id).execute();
}

export async function explain(tx: AgencyTx, call: string, why: Why): Promise<void> {
  await tx.q
    .updateTable('calls')
    .set({ why: JSON.stringify(why) })
    .where('agency_id', '=', tx.agency)
    .where('id', '=', call)
    .execute();
}

/** Every waiting call nobody else is about to change. */
export async function lockWaiting(tx: AgencyTx): Promise<Call[]> {
  const rows = await tx.q
    .selectFrom('calls')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('state', '=', 'waiting')
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map(callOf);
}

/** Calls that have not ended, oldest first. */
export async function live(tx: AgencyTx): Promise<Call[]> {
  const rows = await tx.q
    .selectFrom('calls')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('state', 'in', ['closed', 'waiting', 'offered', 'talking', 'held', 'wrap_up'])
    .orderBy('id')
    .execute();
  return rows.map(callOf);
}

/** Why the call is offered to the operator it is offered to. */
export async function reasonOf(tx: AgencyTx, call: string): Promise<Why | null> {
  const row = await tx.q
    .selectFrom('calls')
    .select('why')
    .where('agency_id', '=', tx.agency)
    .where('id', '=', call)
    .executeTakeFirst();
  return row?.why ?? null;
}

/** Answered calls that ended with neither a message nor a one-stroke ending: their drafts wait for this operator. */
export async function unfinishedOf(tx: AgencyTx, operator: string): Promise<Call[]> {
  const rows = await tx.q
    .selectFrom('calls')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('operator_id', '=', operator)
    .where('state', '=', 'ended')
    .where('disposition', 'is', null)
    .where('answered_at', 'is not', null)
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
  return rows.map(callOf);
}

/** The intake as typed so far, and how often it was saved. */
export async function draftOf(tx: AgencyTx, call: string): Promise<{ draft: Draft; revision: number } | null> {
  const row = await tx.q
    .selectFrom('drafts')
    .select(['draft', 'revision'])
    .where('agency_id', '=', tx.agency)
    .where('call_id', '=', call)
    .executeTakeFirst();
  return row ?? null;
}

/** Saves over the revision last seen and no other; null where another desk saved meanwhile. */
export async function saveDraft(
  tx: AgencyTx,
  { call, client, draft, revision, by }: { call: string; client: string; draft: Draft; revision: number; by: string },
): Promise<number | null> {
  const saved = { draft: JSON.stringify(draft), saved_at: tx.now, saved_by: by };
  const row = await tx.q
    .insertInto('drafts')
    .values({ agency_id: tx.agency, call_id: call, client_id: client, revision: revision + 1, ...saved })
    .onConflict((clash) =>
      clash
        .columns(['agency_id', 'call_id', 'client_id'])
        .doUpdateSet({ ...saved, revision: revision + 1 })
        .where('drafts.revision', '=', revision),
    )
    .returning('revision')
    .executeTakeFirst();
  return row?.revision ?? null;
}

/** What an operator has answered, and written down, since an instant. */
export async function answeredSince(tx: AgencyTx, operator: string, since: Date): Promise<number> {
  const row = await tx.q
    .selectFrom('calls')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('agency_id', '=', tx.agency)
    .where('operator_id', '=', operator)
    .where('answered_at', 'is not', null)
    .where('id', '>=', firstIdAt(since))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** How many wait, and since when the first of them has. */
export async function queueLength(tx: AgencyTx): Promise<{ waiting: number; longestSince: Date | null }> {
  const row = await tx.q
    .selectFrom('calls')
    .select((eb) => [eb.fn.countAll<number>().as('waiting'), eb.fn.min('arrived_at').as('longestSince')])
    .where('agency_id', '=', tx.agency)
    .where('state', 'in', ['waiting', 'offered'])
    .executeTakeFirst();
  return { waiting: Number(row?.waiting ?? 0), longestSince: row?.longestSince ?? null };
}

/** By client, how many calls were answered and given up since an instant. */
export async function countsSince(
  tx: AgencyTx,
  since: Date,
): Promise<{ client: string; answered: number; abandoned: number }[]> {
  const rows = await tx.q
    .selectFrom('calls')
    .select((eb) => [
      'client_id as client',
      eb.fn.count<number>('answered_at').as('answered'),
      eb.fn.countAll<number>().filterWhere('how', '=', 'abandoned').as('abandoned'),
    ])
    .where('agency_id', '=', tx.agency)
    .where('id', '>=', firstIdAt(since))
    .groupBy('client_id')
    .execute();
  return rows.map((row) => ({ client: row.client, answered: Number(row.answered), abandoned: Number(row.abandoned) }));
}

/** A page of calls, newest first. */
export async function page(
  tx: AgencyTx,
  { before, limit, client }: { before?: string | undefined; limit: number; client?: string | undefined },
): Promise<Call[]> {
  let query = tx.q.selectFrom('calls').selectAll().where('agency_id', '=', tx.agency);
  if (client) query = query.where('client_id', '=', client);
  if (before) query = query.where('id', '<', before);
  const rows = await query.orderBy('id', 'desc').limit(limit).execute();
  return rows.map(callOf);
}

function rowOf(tx: AgencyTx, call: Call): Insertable<CallsTable> {
  const { state } = call;
  return {
    agency_id: tx.agency,
    id: call.id,
    client_id: call.client,
    line_id: call.line,
    exchange: call.exchange,
    from_kind: call.from.kind,
    from_number: numberOf(call.from),
    caller_id: call.caller,
    script_version: call.scriptVersion,
    state: state.is,
    life: JSON.stringify({ state, pastOffers: call.pastOffers }),
    unconfirmed: JSON.stringify(call.unconfirmed),
    step: call.step,
    offer_id: state.is === 'offered' ? state.offer : null,
    operator_id: 'operator' in state ? state.operator : call.operator,
    arrived_at: call.arrivedAt,
    answered_at: call.answeredAt,
    ended_at: call.endedAt,
    ended_by: call.endedBy,
    disposition: call.disposition,
    how: state.is === 'ended' ? state.how : null,
  };
}

function callOf(row: CallRow): Call {
  return {
    id: row.id,
    client: row.client_id,
    line: row.line_id,
    exchange: row.exchange,
    from: fromOf(row),
    caller: row.caller_id,
    scriptVersion: row.script_version,
    state: stateOf(row.life.state),
    step: row.step,
    arrivedAt: row.arrived_at,
    answeredAt: row.answered_at,
    operator: row.answered_at === null ? null : operatorOf(row),
    endedAt: row.ended_at,
    endedBy: row.ended_by,
    disposition: row.disposition,
    pastOffers: row.life.pastOffers,
    unconfirmed: row.unconfirmed,
  };
}

// A call that came back to the queue keeps who answered it, but the column must show whom it is offered to now.
function operatorOf(row: CallRow): string | null {
  if (row.state !== 'offered') return row.operator_id;
  return row.life.pastOffers.findLast((offer) => offer.how === 'answered')?.operator ?? null;
}

function numberOf(from: CallerNumber): string | null {
  if (from.kind === 'number') return from.e164;
  return from.kind === 'web' ? from.stated : null;
}

function fromOf({ from_kind: kind, from_number: number }: CallRow): CallerNumber {
  if (kind === 'number') return { kind, e164: number as string };
  return kind === 'web' ? { kind, stated: number } : { kind };
}

function stateOf(written: Written<CallState>): CallState {
  const times = Object.entries(written).map(([key, value]) =>
    key === 'since' || key === 'until' ? [key, new Date(value as string)] : [key, value],
  );
  return Object.fromEntries(times) as CallState;
}
