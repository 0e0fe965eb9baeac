import type {
  ByMenu,
  Call,
  CallState,
  Disposition,
  Ended,
  Ender,
  ExchangeKind,
  Listener,
  NumberedCommand,
  Out,
  PastOffer,
  Third,
} from '@denwaban/domain/calls';
import type { CallerNumber } from '@denwaban/domain/numbers';
import type { Recording } from '@denwaban/domain/recordings';
import type { Why } from '@denwaban/domain/routing';
import { type ColumnType, type Generated, type Insertable, type JSONColumnType, type Selectable, sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';
import { among } from '../shell/database.ts';

declare module '../shell/database.ts' {
  interface Tables {
    calls: CallsTable;
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
  recording: JSONColumnType<Written<Recording>>;
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
  /** Whom one of ours rings; null of a call in. The direction, and the case it is about, follow from it. */
  out: ColumnType<Out | null, string | null, string | null>;
  direction: Generated<'in' | 'out'>;
  about_case: Generated<string | null>;
  passed_on_at: Date | null;
  disposition: Disposition | null;
  memo: string | null;
  how: Ended['how'] | null;
  why: JSONColumnType<Why> | null;
};

type Life = { state: Written<CallState>; pastOffers: readonly PastOffer[] } & Company;
// Of calls that were written down before there were any, there are none.
type Company = {
  third?: Written<Third> | null;
  menu?: ByMenu | null;
  listener?: Listener | null;
  keysHeard?: string;
  introduction?: string;
};
type Written<State> = { [Key in keyof State]: State[Key] extends Date ? string : State[Key] };
type CallRow = Selectable<CallsTable>;

/** Locks the call's row until the transaction ends: facts about one call are heard one after the other. */
export async function lock(tx: AgencyTx, id: string): Promise<Call | null> {
  const row = await one(tx, id).forUpdate().executeTakeFirst();
  return row ? callOf(row) : null;
}

export async function find(tx: AgencyTx, id: string): Promise<Call | null> {
  const row = await one(tx, id).executeTakeFirst();
  return row ? callOf(row) : null;
}

/** The call, if this person may answer for its client. */
export async function findGranted(tx: AgencyTx, id: string, person: string): Promise<Call | null> {
  const row = await one(tx, id)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('grants')
          .select('grants.staff_id')
          .whereRef('grants.agency_id', '=', 'calls.agency_id')
          .whereRef('grants.client_id', '=', 'calls.client_id')
          .where('grants.staff_id', '=', person),
      ),
    )
    .executeTakeFirst();
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

/** Locks these calls in the order of their ids, so that two who lock several do not wait for each other. */
export async function lockSome(tx: AgencyTx, ids: Iterable<string>): Promise<Call[]> {
  const rows = await tx.q
    .selectFrom('calls')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('id', '=', among(ids))
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(callOf);
}

/** What is still to be carried out, and nothing else of the calls. */
export async function saveUnconfirmed(tx: AgencyTx, calls: readonly Call[]): Promise<void> {
  const left = calls.map(({ unconfirmed }) => JSON.stringify(unconfirmed));
  await sql`
    update calls set unconfirmed = struck.unconfirmed
    from unnest(${calls.map(({ id }) => id)}::uuid[], ${left}::jsonb[]) as struck (id, unconfirmed)
    where calls.agency_id = ${tx.agency} and calls.id = struck.id`.execute(tx.q);
}

export async function explain(tx: AgencyTx, call: string, why: Why): Promise<void> {
  await tx.q
    .updateTable('calls')
    .set({ why: JSON.stringify(why) })
    .where('agency_id', '=', tx.agency)
    .where('id', '=', call)
    .execute();
}

/** Every waiting call, those included whose callers are off the line, as whoever is about to change one leaves it. Nobody may wait for the choice with a call in hand. */
/** Those in which whoever has this number keeps a place. */
export async function keptBy(tx: AgencyTx, client: string, number: string): Promise<string[]> {
  const rows = await tx.q
    .selectFrom('calls')
    .select('id')
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .where('state', '=', sql.lit('kept'))
    .where(sql<boolean>`life #>> '{state,place,number}' = ${number}`)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

export async function lockWaiting(tx: AgencyTx): Promise<Call[]> {
  const rows = await tx.q
    .selectFrom('calls')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where(sql<boolean>`state in ('waiting', 'kept')`)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(callOf);
}

/** Whether nobody waits in the agency but this caller. */
export async function isAloneWaiting(tx: AgencyTx, call: string): Promise<boolean> {
  const other = await tx.q
    .selectFrom('calls')
    .select('id')
    .where('agency_id', '=', tx.agency)
    .where(sql<boolean>`state in ('waiting', 'kept')`)
    .where('id', '<>', call)
    .limit(1)
    .executeTakeFirst();
  return other === undefined;
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
    recording: JSON.stringify(call.recording),
    state: state.is,
    life: JSON.stringify(lifeOf(call)),
    unconfirmed: JSON.stringify(call.unconfirmed),
    step: call.step,
    offer_id: state.is === 'offered' ? state.offer : null,
    operator_id: 'operator' in state ? state.operator : call.operator,
    arrived_at: call.arrivedAt,
    answered_at: call.answeredAt,
    ended_at: call.endedAt,
    ended_by: call.endedBy,
    out: call.out && JSON.stringify(call.out),
    passed_on_at: call.passedOnAt,
    disposition: call.disposition,
    memo: call.memo,
    how: state.is === 'ended' ? state.how : null,
  };
}

function lifeOf({ state, pastOffers, third, menu, listener, keysHeard, introduction }: Call) {
  const sometimes = { ...(menu && { menu }), ...(keysHeard && { keysHeard }), ...(introduction && { introduction }) };
  return { state, pastOffers, third, listener, ...sometimes };
}

/** For the store of lists, which reads whole rows too. */
export function callOf(row: CallRow): Call {
  return {
    id: row.id,
    client: row.client_id,
    line: row.line_id,
    exchange: row.exchange,
    from: fromOf(row),
    caller: row.caller_id,
    scriptVersion: row.script_version,
    recording: withInstants(row.recording) as Recording,
    state: stateOf(row.life.state),
    step: row.step,
    arrivedAt: row.arrived_at,
    answeredAt: row.answered_at,
    operator: row.answered_at === null && row.out === null ? null : operatorOf(row),
    endedAt: row.ended_at,
    endedBy: row.ended_by,
    out: row.out,
    passedOnAt: row.passed_on_at,
    third: thirdOf(row.life.third),
    menu: row.life.menu ? (withInstants(row.life.menu) as ByMenu) : null,
    listener: row.life.listener ?? null,
    keysHeard: row.life.keysHeard ?? '',
    introduction: row.life.introduction ?? null,
    disposition: row.disposition,
    memo: row.memo,
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

function thirdOf(written: Company['third']): Third | null {
  return written?.is === 'rung' ? { ...written, until: new Date(written.until) } : (written ?? null);
}

const instants = ['since', 'until', 'toldAt', 'enteredAt', 'from', 'lineUntil', 'ringUntil', 'answeredAt'];

function stateOf(written: Written<CallState>): CallState {
  return withInstants(written) as CallState;
}

function withInstants(written: object): object {
  const times = Object.entries(written).map(([key, value]) => {
    if (instants.includes(key)) return [key, value === null ? null : new Date(value)];
    return [key, isPlain(value) ? withInstants(value) : value];
  });
  return Object.fromEntries(times);
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
