// Where a dialled number leads, as far as its digits say: by 電気通信番号計画 the first few tell what is behind it.
import { isRefusal, type Refusal } from '../refusals/index.ts';
import { readNumber } from './read-number.ts';

/** What a number belongs to. The first five may be rung from here, each where the agency wants it. */
export const destinations = ['fixed', 'mobile', 'ip', 'free', 'navi'] as const;
export type Destination = (typeof destinations)[number];

export type Leads =
  | { to: Destination; number: string }
  /** 020: machines and pagers. */
  | { to: 'machine'; number: string }
  /** 0990: part of what the call costs goes to whoever is rung. */
  | { to: 'premium'; number: string }
  | { to: 'abroad'; number: string }
  /** 110, 118, 119: they must find who rings, and we are somewhere else. */
  | { to: 'emergency'; number: null }
  /** 104, 117, 171, #7119 ... */
  | { to: 'service'; number: null };

const byBeginning: [RegExp, Destination | 'machine' | 'premium'][] = [
  [/^\+81990/, 'premium'],
  [/^\+8120/, 'machine'],
  [/^\+81(?:120|800)/, 'free'],
  [/^\+81570/, 'navi'],
  [/^\+81[6-9]0/, 'mobile'],
  [/^\+8150/, 'ip'],
  [/^\+81/, 'fixed'],
];

/** Refuses what is no number at all, as `readNumber` does. */
export function leadsTo(dialled: string): Leads | Refusal {
  const plain = dialled.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '');
  if (/^(?:18[46])?11[089]$/.test(plain)) return { to: 'emergency', number: null };
  if (/^(?:1\d\d|#\d{4})$/.test(plain)) return { to: 'service', number: null };
  const number = readNumber(dialled);
  if (isRefusal(number)) return number;
  const [, to] = byBeginning.find(([beginning]) => beginning.test(number)) ?? [];
  return { to: to ?? 'abroad', number } as Leads;
}
