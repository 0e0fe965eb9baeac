import type { Case } from './case.ts';

/** What has become of what a case set going. */
export type Standing = {
  /** Its report has arrived at the client: acknowledged, or delivered where no more was asked. */
  received: boolean;
  /** The callback that was promised is done. */
  calledBack: boolean;
};

/**
 * Whether a case has nothing left to wait for, and closes by itself. A complaint never does: that it was answered does not
 * say that it was settled, so a person has to; and what is part of another case closes with that one.
 */
export function isSettled(found: Case, { received, calledBack }: Standing): boolean {
  if (found.state === 'closed' || found.mergedInto !== null || found.kind === 'complaint') return false;
  return calledBack || (received && !found.callback.wanted);
}
