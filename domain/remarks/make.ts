import { addBusinessTime, type Calendar } from '../hours/index.ts';
import { type Refusal, refuse, tooLong } from '../refusals/index.ts';
import type { Remark, RemarkAnswer } from './remark.ts';

export type RemarkInput = Pick<Remark, 'id' | 'client' | 'case' | 'kind' | 'words' | 'by'>;

/** Minutes of the client's business time in which we listen again. */
export const recheckMinutes = 120;

/** `calendar` is the client's. What is merely "other" has to be said. Refuses incomplete_input (words). */
export function make(input: RemarkInput, calendar: Calendar, now: Date): RemarkAnswer | Refusal {
  const words = input.words.trim();
  if (input.kind === 'other' && words === '') return refuse('incomplete_input', [{ field: 'words', code: 'required' }]);
  const problems = tooLong('words', words, 2000);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const due = addBusinessTime(calendar, now, recheckMinutes);
  const { id, client, case: about, kind } = input;
  return {
    remark: { ...input, words, at: now, due, overdueSince: null, owner: null, state: { is: 'open' } },
    events: [{ name: 'remark.made', client, id, data: { case: about, kind, due: due?.toISOString() ?? null } }],
  };
}

/** The same remark twice is one that was sent twice (a lost answer, a double tap). */
export function isSameRemark(one: Remark, other: Remark): boolean {
  return one.state.is === 'open' && one.by === other.by && one.kind === other.kind && one.words === other.words;
}
