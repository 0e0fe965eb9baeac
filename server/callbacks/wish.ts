import type { Callback } from '@denwaban/domain/callbacks';
import type { CallbackWish } from '@denwaban/domain/cases';

/** Where to ring and what the caller wished, as the callback keeps it. */
export function wishOf({
  number,
  wishAt,
  wishWords,
  bestTime,
}: Extract<CallbackWish, { wanted: true }>): Pick<Callback, 'number' | 'wish'> {
  return {
    number: 'e164' in number ? number.e164 : null,
    wish: { at: wishAt, words: [wishWords, bestTime].filter((words) => words !== '').join('／') },
  };
}
