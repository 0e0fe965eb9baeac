import type { CallInHand } from '@denwaban/api/call-shapes';
import { formatNumber } from '@denwaban/domain/numbers';
import type { Known } from './intake.ts';

type Knowing = Pick<CallInHand, 'from' | 'caller' | 'introduction'>;

/**
 * What may be offered as an answer: what the client's people said of a caller they put through, whose line often shows a number
 * of their own; or else the number of the line, and the name this client knows the caller by.
 */
export function knownOf(call: Knowing): Known {
  return { ...nameIn(call), ...numberIn(call) };
}

function nameIn({ caller, introduction }: Knowing): Pick<Known, 'name' | 'reading' | 'nameFrom'> {
  if (introduction?.name) return { name: introduction.name, reading: '', nameFrom: 'introduction' };
  return { name: caller?.name ?? '', reading: caller?.reading ?? '', nameFrom: 'before' };
}

function numberIn({ from, introduction }: Knowing): Pick<Known, 'number' | 'numberFrom'> {
  if (introduction?.number) return { number: formatNumber(introduction.number), numberFrom: 'introduction' };
  const numberFrom = from.kind === 'web' ? 'stated' : 'line';
  return { number: from.number ? formatNumber(from.number) : '', numberFrom };
}
