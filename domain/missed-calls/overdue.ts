import { changed, unchanged } from './answer.ts';
import type { MissedCall, MissedCallAnswer } from './missed-call.ts';

export function isOverdue({ state, due }: Pick<MissedCall, 'state' | 'due'>, now: Date): boolean {
  return state.is === 'open' && due !== null && now >= due;
}

/** When `lapse` has something to say; null when it never has. */
export function dueAt({ state, due, overdueSince }: MissedCall): Date | null {
  return state.is === 'open' && overdueSince === null ? due : null;
}

/** The clock has run out: said once. */
export function lapse(missed: MissedCall, now: Date): MissedCallAnswer {
  const { due, overdueSince } = missed;
  if (due === null || overdueSince !== null || !isOverdue(missed, now)) return unchanged(missed);
  return changed({ ...missed, overdueSince: due }, { name: 'missed_call.overdue', data: { due: due.toISOString() } });
}
