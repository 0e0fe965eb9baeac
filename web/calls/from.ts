import type { CallLine } from '@denwaban/api/call-shapes';
import type { CallerNumber } from '@denwaban/domain/numbers';

/** A call's origin as the rulebook names it: a number the network vouches for, one merely stated, or why there is none. */
export function fromOf({ from: { kind, number } }: Pick<CallLine, 'from'>): CallerNumber {
  switch (kind) {
    case 'number':
      return number ? { kind, e164: number } : { kind: 'out_of_area' };
    case 'web':
      return { kind, stated: number };
    case 'withheld':
    case 'payphone':
    case 'out_of_area':
      return { kind };
  }
}
