// The queue is everyone who waits, in the order of their original places.
import type { Call } from '../calls/index.ts';

export type WaitingCall = {
  id: string;
  client: string;
  /** The place in the queue: the original arrival, through every offer. */
  since: Date;
  /** Operators who declined this call or let it lapse. */
  passed: readonly string[];
};

export function queue(waiting: readonly WaitingCall[]): WaitingCall[] {
  return [...waiting].sort((a, b) => a.since.getTime() - b.since.getTime() || byId(a, b));
}

/** The call as the queue sees it; null where it does not wait. */
export function waitingCall(call: Call): WaitingCall | null {
  if (call.state.is !== 'waiting') return null;
  const passers = call.pastOffers.filter((offer) => offer.how !== 'answered').map((offer) => offer.operator);
  return { id: call.id, client: call.client, since: call.state.since, passed: [...new Set(passers)] };
}

// By code units, so that every machine breaks a tie in the same way.
export function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
