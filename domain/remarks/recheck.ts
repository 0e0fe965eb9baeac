// 聞き直し: who listens again, by when, and what was found.
import { type Refusal, refuse, tooLong } from '../refusals/index.ts';
import type { Outcome, Remark, RemarkAnswer } from './remark.ts';

/** Somebody takes it in hand, or takes it over. Refuses remark_already_settled. */
export function take(remark: Remark, by: string): RemarkAnswer | Refusal {
  const { id, client, case: about, owner } = remark;
  if (remark.state.is === 'settled') return refuse('remark_already_settled');
  if (owner === by) return { remark, events: [] };
  const data = { case: about, by, from: owner };
  return { remark: { ...remark, owner: by }, events: [{ name: 'remark.taken', client, id, data }] };
}

export type Finding = { outcome: Outcome; words: string; by: string };

/** What was found, and what the client reads of it. Refuses remark_already_settled, incomplete_input (words). */
export function settle(remark: Remark, { outcome, words: said, by }: Finding, now: Date): RemarkAnswer | Refusal {
  const { id, client, case: about } = remark;
  if (remark.state.is === 'settled') return refuse('remark_already_settled');
  const words = said.trim();
  if (words === '') return refuse('incomplete_input', [{ field: 'words', code: 'required' }]);
  const problems = tooLong('words', words, 2000);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const owner = remark.owner ?? by;
  return {
    remark: { ...remark, owner, state: { is: 'settled', outcome, words, by, at: now } },
    events: [{ name: 'remark.settled', client, id, data: { case: about, outcome, by } }],
  };
}

export function isOverdue({ state, due }: Remark, now: Date): boolean {
  return state.is === 'open' && due !== null && now >= due;
}

/** When `lapse` has something to say; null when it never has. */
export function dueAt({ state, due, overdueSince }: Remark): Date | null {
  return state.is === 'open' && overdueSince === null ? due : null;
}

/** The clock has run out: said once. */
export function lapse(remark: Remark, now: Date): RemarkAnswer {
  const { id, client, case: about, due } = remark;
  if (due === null || remark.overdueSince !== null || !isOverdue(remark, now)) return { remark, events: [] };
  const data = { case: about, due: due.toISOString() };
  return { remark: { ...remark, overdueSince: due }, events: [{ name: 'remark.overdue', client, id, data }] };
}
