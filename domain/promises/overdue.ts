import { changed, unchanged } from './answer.ts';
import type { MadePromise, PromiseAnswer } from './promise.ts';

export function isOverdue({ state, until }: MadePromise, now: Date): boolean {
  return state.is === 'open' && now >= until;
}

/** When `lapse` next has something to say; null when it never has. */
export function dueAt({ state, until, overdueSince }: MadePromise): Date | null {
  return state.is === 'open' && overdueSince === null ? until : null;
}

/** Its time has come and it was not kept: said once. It stays open, and somebody still owes it. */
export function lapse(promise: MadePromise, now: Date): PromiseAnswer {
  if (promise.overdueSince !== null || !isOverdue(promise, now)) return unchanged(promise);
  const { case: about, until, by } = promise;
  return changed(
    { ...promise, overdueSince: until },
    { name: 'promise.overdue', data: { case: about, until: until.toISOString(), by } },
  );
}
