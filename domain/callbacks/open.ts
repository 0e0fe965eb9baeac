import { changed } from './answer.ts';
import type { Callback, CallbackAnswer, CallbackWish } from './callback.ts';
import { type CallbackClock, deadline } from './deadline.ts';
import { promiseWords } from './promise-words.ts';

export type CallbackInput = {
  id: string;
  client: string;
  case: string;
  number: string | null;
  wish: CallbackWish;
};

/** `now` is the moment the promise is made to the caller: the clock runs from it, whatever the caller wishes. */
export function open(input: CallbackInput, clock: CallbackClock, now: Date): CallbackAnswer {
  const target = deadline(clock, now);
  const promise = promiseWords(clock.policy, target, now);
  const callback: Callback = {
    ...input,
    promise,
    target,
    overdueSince: null,
    claimedBy: null,
    attempts: 0,
    state: { is: 'open' },
  };
  return changed(callback, {
    name: 'callback.opened',
    data: { case: input.case, promise, target: target?.toISOString() ?? null },
  });
}
