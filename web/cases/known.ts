import type { CallInHand } from '@denwaban/api/calls';
import { formatNumber } from '@denwaban/domain/numbers';
import type { Known } from './intake.ts';

/** What may be offered as an answer: the number of the line, and the name this client knows the caller by. */
export function knownOf({ from, caller }: Pick<CallInHand, 'from' | 'caller'>): Known {
  return {
    name: caller?.name ?? '',
    reading: caller?.reading ?? '',
    number: from.number ? formatNumber(from.number) : '',
    isStated: from.kind === 'web',
  };
}
