import { type Call, dueAt, isOursToRoute } from '@denwaban/domain/calls';

// Callers and operators are brought together right after a commit. What dies in between is looked at again by then.
const lookAgainMs = 5_000;

/** When the clock next speaks to a call. */
export function nextDueAt(call: Call, now: Date): Date | null {
  const due = dueAt(call)?.at ?? null;
  const again = lookAgainAt(call, now);
  return again && (!due || again < due) ? again : due;
}

function lookAgainAt(call: Call, now: Date): Date | null {
  const { state } = call;
  const soon = new Date(now.getTime() + lookAgainMs);
  if (state.is === 'waiting') return isOursToRoute(call) ? soon : null;
  if (state.is !== 'kept' || state.lineUntil) return null;
  return state.place.from > soon ? state.place.from : soon;
}
