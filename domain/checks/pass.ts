import { type Refusal, refuse } from '../refusals/index.ts';
import type { Check, CheckAnswer } from './check.ts';

/**
 * A supervisor has looked at it: a held report goes now. Nobody looks at their own.
 * Refuses check_already_passed, check_by_taker.
 */
export function pass(
  check: Check,
  { by, takenBy }: { by: string; takenBy: string | null },
  now: Date,
): CheckAnswer | Refusal {
  const { state, client, case: id } = check;
  if (state.is === 'passed') return refuse('check_already_passed');
  if (by === takenBy) return refuse('check_by_taker');
  const releasedAt = state.is === 'released' ? state.at : null;
  return {
    check: { ...check, state: { is: 'passed', by, at: now, releasedAt } },
    events: [{ name: 'check.passed', client, id, data: { by, afterwards: releasedAt !== null } }],
  };
}

/** When a held report goes by itself; null where it has gone. */
export function dueAt({ state }: Check): Date | null {
  return state.is === 'held' ? state.until : null;
}

/** Nobody looked in time: it goes. Said once. */
export function release(check: Check, now: Date): CheckAnswer {
  const { state, client, case: id } = check;
  if (state.is !== 'held' || now < state.until) return { check, events: [] };
  return {
    check: { ...check, state: { is: 'released', at: now, why: 'time' } },
    events: [{ name: 'check.released', client, id, data: { why: 'time' } }],
  };
}
