import { type Call, dueAt, isOursToRoute } from '@denwaban/domain/calls';

// Callers and operators are brought together right after a commit. What dies in between is looked at again by then.
const lookAgainMs = 5_000;

/** When the clock next speaks to a call. */
export function nextDueAt(call: Call, now: Date): Date | null {
  if (call.state.is === 'waiting' && isOursToRoute(call)) return new Date(now.getTime() + lookAgainMs);
  return dueAt(call)?.at ?? null;
}
