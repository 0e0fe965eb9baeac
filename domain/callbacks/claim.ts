import { type Refusal, refuse } from '../refusals/index.ts';
import { changed, unchanged } from './answer.ts';
import type { Callback, CallbackAnswer } from './callback.ts';

/**
 * 対応します. A colleague may take it over, and the event says from whom: whoever is free to ring must not have to wait for
 * whoever is not. A contact who claims what was left to the agency takes it back.
 * Refuses callback_already_settled.
 */
export function claim(callback: Callback, by: string): CallbackAnswer | Refusal {
  const { state, claimedBy: from } = callback;
  if (state.is === 'done') return refuse('callback_already_settled');
  if (state.is === 'open' && from === by) return unchanged(callback);
  return changed(
    { ...callback, claimedBy: by, state: { is: 'open' } },
    { name: 'callback.claimed', data: { by, from } },
  );
}
