// The queue is everyone who waits, in the order of their original places; only whom something is owed stands further ahead.
import { type Call, isOursToRoute } from '../calls/index.ts';

export type WaitingCall = {
  id: string;
  client: string;
  /** The place in the queue: the original arrival, through every offer. */
  since: Date;
  /** Operators who declined this call or let it lapse. */
  passed: readonly string[];
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

/** The call as the queue sees it; null where it does not wait, or not for us to route. `owed` names the callers to whom something is owed. */
export function waitingCall(call: Call, owed: ReadonlySet<string>): WaitingCall | null {
  if (call.state.is !== 'waiting' || !isOursToRoute(call)) return null;
  const passers = call.pastOffers
    .filter(({ how }) => how === 'declined' || how === 'lapsed')
    .map((offer) => offer.operator);
  const { id, client, caller, state } = call;
  return { id, client, since: state.since, passed: [...new Set(passers)], owed: caller !== null && owed.has(caller) };
}

// By code units, so that every machine breaks a tie in the same way.
export function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
