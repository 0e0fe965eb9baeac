import type { CallerNumber } from '../numbers/index.ts';

export type Recognition =
  | { by: 'number'; e164: string }
  | { by: 'nobody'; because: 'withheld' | 'payphone' | 'out_of_area' | 'stated_only' };

/** By what a caller may be recognised. A number merely stated on a web page opens no history and no promise: anyone can type it. */
export function recognise(from: CallerNumber): Recognition {
  switch (from.kind) {
    case 'number':
      return { by: 'number', e164: from.e164 };
    case 'withheld':
    case 'payphone':
    case 'out_of_area':
      return { by: 'nobody', because: from.kind };
    case 'web':
      return { by: 'nobody', because: 'stated_only' };
  }
}
