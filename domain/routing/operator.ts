// An operator, as the routing sees one: ready or not, why, since when, and the one call in hand.
import type { CallState } from '../calls/index.ts';
import { type Refusal, refuse } from '../refusals/index.ts';

export type Operator = {
  id: string;
  readiness: Readiness;
  reason: string | null;
  since: Date;
  /** The call being offered, talked to, held or wrapped up. */
  call: string | null;
  /** Who has been idle longest is chosen first. */
  idleSince: Date;
};

export type Candidate = Operator & {
  /** The clients this operator may answer for. */
  grants: readonly string[];
  /** And those only when their calls overflow. */
  reserveFor: readonly string[];
};

/** 着台 · 待機 · 離席 · 休憩 · 研修 · signed off. 架電中, 通話中, 保留 and 後処理 follow from the call in hand. */
export type Readiness = 'seated' | 'available' | 'away' | 'break' | 'training' | 'signed_off';
export type ShownState = Readiness | 'dialling' | 'talking' | 'held' | 'wrap_up';

export type OperatorEvent = {
  name: 'operator.changed';
  client: null;
  id: string;
  data: { from: Readiness; to: Readiness; reason: string | null; since: string };
};

export type ChangedOperator = { operator: Operator; events: OperatorEvent[] };

/**
 * During a call the change holds from the end of the call on. Becoming available begins a new idle time.
 * Refusals: incomplete_input (away needs a reason), operator_on_call (nobody signs off with a caller in hand).
 */
export function change(operator: Operator, wish: Wish, now: Date): ChangedOperator | Refusal {
  const reason = wish.reason?.trim() || null;
  if (wish.readiness === 'away' && !reason) {
    return refuse('incomplete_input', [{ field: 'reason', code: 'required' }]);
  }
  if (wish.readiness === 'signed_off' && operator.call) return refuse('operator_on_call');
  if (wish.readiness === operator.readiness && reason === operator.reason) return { operator, events: [] };
  return become(operator, wish.readiness, reason, now);
}

export type Wish = { readiness: Readiness; reason: string | null };

/** Takes a call in hand; the same call twice is once. Refusal: operator_on_call. */
export function busy(operator: Operator, call: string): Operator | Refusal {
  if (operator.call === call) return operator;
  return operator.call ? refuse('operator_on_call') : { ...operator, call };
}

/** Lets go of this call and of no other: word of an earlier call's end may come late. */
export function free(operator: Operator, call: string, now: Date): Operator {
  return operator.call === call ? { ...operator, call: null, idleSince: now } : operator;
}

/** Who lets an offer lapse is not at the desk: away, until they say otherwise, so that no other caller rings in vain. */
export function missOffer(operator: Operator, call: string, now: Date): ChangedOperator {
  if (operator.call !== call) return { operator, events: [] };
  const freed = free(operator, call, now);
  return freed.readiness === 'available' ? become(freed, 'away', 'offer_lapsed', now) : { operator: freed, events: [] };
}

/** What the board and the desk show; `call` is the state of the call in hand. */
export function shownState(operator: Operator, call: CallState | null): ShownState {
  switch (call?.is) {
    case 'dialling':
    case 'ringing_back':
      return call.operator === operator.id ? 'dialling' : operator.readiness;
    case 'talking':
    case 'held':
    case 'wrap_up':
      return call.operator === operator.id ? call.is : operator.readiness;
    default:
      return operator.readiness;
  }
}

/** Ready for calls, if not this second: in the middle of one, or rung for one. */
export function isAtWork(operator: Operator): boolean {
  return operator.readiness === 'available';
}

export function isFree(operator: Operator): boolean {
  return isAtWork(operator) && operator.call === null;
}

function become(operator: Operator, readiness: Readiness, reason: string | null, now: Date): ChangedOperator {
  const idleSince = readiness === 'available' && operator.readiness !== 'available' ? now : operator.idleSince;
  const data = { from: operator.readiness, to: readiness, reason, since: now.toISOString() };
  return {
    operator: { ...operator, readiness, reason, since: now, idleSince },
    events: [{ name: 'operator.changed', client: null, id: operator.id, data }],
  };
}
