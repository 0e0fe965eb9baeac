// A call as a row: what is looked for in columns, and the rest of its life in one.
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
import type { ColumnType, Generated, Insertable, JSONColumnType, Selectable } from 'kysely';
import type { AgencyTx } from '../../shell/agency.ts';

declare module '../../shell/database.ts' {
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

/** As it is written down. */
export function rowOf(tx: AgencyTx, call: Call): Insertable<CallsTable> {
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

/** As it was written down. */
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
