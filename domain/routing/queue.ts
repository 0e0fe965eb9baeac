// The queue is everyone who waits, in the order of their original places; only whom something is owed stands further ahead.
import { type Call, type CallState, isOursToRoute } from '../calls/index.ts';

export type WaitingCall = {
  id: string;
  client: string;
  /** The place in the queue: the original arrival, through every offer; of whoever was rung back in vain, when that may be tried again. */
  since: Date;
  /** Operators who declined this call or let it lapse. */
  passed: readonly string[];
  /** The queue is too long for this caller: the reserve may answer too. */
  overflowed: boolean;
  /** Off the line, to be rung back. */
  kept: boolean;
  /** Something was promised to this caller and is not done: a second wait would make a second complaint (二次クレーム). */
  owed: boolean;
};

// A head start and no more: whoever waits a minute longer is still served before, so that nobody starves.
const owedAheadSeconds = 60;

export function queue(waiting: readonly WaitingCall[]): WaitingCall[] {
  return [...waiting].sort((a, b) => placeOf(a) - placeOf(b) || byId(a, b));
}

function placeOf({ since, owed }: WaitingCall): number {
  return since.getTime() - (owed ? owedAheadSeconds * 1000 : 0);
}

export type QueueNow = { /** The callers to whom something is owed. */ owed: ReadonlySet<string>; now: Date };

/** The call as the queue sees it; null where it does not wait, or not yet, or not for us to route. */
export function waitingCall(call: Call, { owed, now }: QueueNow): WaitingCall | null {
  const place = placeInQueue(call.state, now);
  if (!place || !isOursToRoute(call)) return null;
  const passers = call.pastOffers
    .filter(({ how }) => how === 'declined' || how === 'lapsed')
    .map((offer) => offer.operator);
  const { id, client, caller } = call;
  return { id, client, ...place, passed: [...new Set(passers)], owed: caller !== null && owed.has(caller) };
}

/**
 * Whoever is off the line has the turn at the place of the arrival, once. Rung in vain, they come after those who have waited
 * meanwhile: nobody on the line starves of telephones that nobody picks up.
 */
function placeInQueue(state: CallState, now: Date): Pick<WaitingCall, 'since' | 'overflowed' | 'kept'> | null {
  if (state.is === 'waiting') return { since: state.since, overflowed: state.overflow?.others ?? false, kept: false };
  if (state.is !== 'kept' || state.lineUntil || now < state.place.from) return null;
  const { attempts, from, others } = state.place;
  return { since: attempts === 0 ? state.since : from, overflowed: others, kept: true };
}

// By code units, so that every machine breaks a tie in the same way.
export function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
