import { changed, unchanged } from './answer.ts';
import type { Callback, CallbackAnswer } from './callback.ts';

export type Right = Pick<Callback, 'number' | 'wish'>;

/** Where to ring, or what the caller wished, was written down wrong. The clock is the client's own and goes on as it was. */
export function correctAsked(callback: Callback, { number, wish }: Right): CallbackAnswer {
  const { wish: old, case: about } = callback;
  const isSame = number === callback.number && wish.words === old.words && wish.at?.getTime() === old.at?.getTime();
  if (isSame) return unchanged(callback);
  return changed({ ...callback, number, wish }, { name: 'callback.corrected', data: { case: about } });
}
