import { may as able, type Who } from '../staff/index.ts';
import type { MadePromise } from './promise.ts';

export type PromiseMay = { settle: boolean };

/** Staff write down what they did and what the client told them; the client's people settle what is theirs. */
export function may(who: Who, { state, by }: Pick<MadePromise, 'state' | 'by'>): PromiseMay {
  const settles = able(who, 'keep_promises') || (by === 'client' && able(who, 'keep_own_promises'));
  return { settle: state.is === 'open' && settles };
}
