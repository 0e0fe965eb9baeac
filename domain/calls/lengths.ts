import type { Call } from './call.ts';

/** Whole seconds from the arrival to the first answer, be it the client's own, or to the end where nobody answered. */
export function waitedSeconds(call: Call): number {
  const until = call.answeredAt ?? call.menu?.desk?.answeredAt ?? call.endedAt;
  return until ? wholeSeconds(call.arrivedAt, until) : 0;
}

/** Whole seconds from the first answer until the line was dead or left to others, holds and a return to the queue included. */
export function talkedSeconds(call: Pick<Call, 'answeredAt' | 'endedAt' | 'passedOnAt'>): number {
  const until = call.passedOnAt ?? call.endedAt;
  return call.answeredAt && until ? wholeSeconds(call.answeredAt, until) : 0;
}

// Clocks of two nodes may differ by a little: a length is never negative.
function wholeSeconds(from: Date, until: Date): number {
  return Math.max(0, Math.floor((until.getTime() - from.getTime()) / 1000));
}
