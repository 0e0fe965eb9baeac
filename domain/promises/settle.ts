import { incomplete, type Refusal, refuse } from '../refusals/index.ts';
import { changed } from './answer.ts';
import type { MadePromise, PromiseAnswer } from './promise.ts';

export const settlements = ['kept', 'broken', 'withdrawn'] as const;

export type PromiseSettlement = { result: (typeof settlements)[number]; words: string };

/**
 * Kept, broken, or taken back with the caller's knowledge; the last two say why.
 * Refuses promise_already_settled, incomplete_input.
 */
export function settle(
  promise: MadePromise,
  { result, words: typed }: PromiseSettlement,
  by: string,
  now: Date,
): PromiseAnswer | Refusal {
  if (promise.state.is !== 'open') return refuse('promise_already_settled');
  const words = typed.trim();
  if (result !== 'kept' && words === '') return incomplete('words', 'required');
  const settled: MadePromise = { ...promise, state: { is: result, words, by, at: now } };
  const { case: about, until } = promise;
  if (result === 'kept')
    return changed(settled, { name: 'promise.kept', data: { case: about, by, late: now > until } });
  return changed(settled, { name: `promise.${result}`, data: { case: about, by } });
}
