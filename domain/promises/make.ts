import { incomplete, type Refusal } from '../refusals/index.ts';
import { changed } from './answer.ts';
import type { MadePromise, PromiseAnswer } from './promise.ts';
import type { PromiseRead } from './read-promise.ts';

export type Making = PromiseRead & Pick<MadePromise, 'id' | 'client' | 'case' | 'who' | 'madeBy'>;

/** `field` is where the promise stands in the input. Refuses incomplete_input where its time is past already. */
export function make(making: Making, now: Date, field = 'until'): PromiseAnswer | Refusal {
  if (making.until <= now) return incomplete(field, 'already_past');
  const promise: MadePromise = { ...making, overdueSince: null, madeAt: now, state: { is: 'open' } };
  const { case: about, by, who, until } = promise;
  return changed(promise, { name: 'promise.made', data: { case: about, by, who, until: until.toISOString() } });
}
