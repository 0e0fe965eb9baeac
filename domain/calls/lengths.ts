import type { Call } from './call.ts';

/** Whole seconds from the arrival to the first answer, or to the end where nobody answered. */
export function waitedSeconds(call: Call): number {
  const until = call.answeredAt ?? call.endedAt;
  return until ? wholeSeconds(call.arrivedAt, until) : 0;
}

/** Whole seconds from the first answer to the hang-up, holds and a return to the queue included. */
export function talkedSeconds(call: Pick<Call, 'answeredAt' | 'endedAt'>): number {
  return call.answeredAt && call.endedAt ? wholeSeconds(call.answeredAt, call.endedAt) : 0;
}

// Clocks of two nodes may differ by a little: a length is never negative.
function wholeSeconds(from: Date, until: Date): number {
  return Math.max(0, Math.floor((until.getTime() - from.getTime()) / 1000));
}
