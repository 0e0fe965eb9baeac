import { type Refusal, refuse } from '../refusals/index.ts';

/**
 * What the caller is told and may quote months later: `1122-0042-65`. Month and day; the day's sequence, from 1, per
 * agency; the year's last digit and a check digit. Four digits, four, two are easily said and written down. Unique for
 * ten years; the check digit (Damm, over all the digits before it) finds every single misheard digit (いち / しち) and
 * every two neighbours exchanged.
 */
export function receiptNumber(day: string, sequence: number): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const digits = `${month}${date}${String(sequence).padStart(4, '0')}${year.at(-1)}`;
  return grouped(`${digits}${check(digits)}`);
}

/** A number as the caller quotes it, with or without hyphens, in any width. Refuses malformed where a digit must be wrong. */
export function readReceiptNumber(raw: string): string | Refusal {
  const digits = raw.normalize('NFKC').replace(/[\s\u2010-\u2015\u2212\u30fc-]/g, '');
  // The check digit of a number that carries its own is 0.
  return /^\d{10,14}$/.test(digits) && check(digits) === 0 ? grouped(digits) : refuse('malformed');
}

function grouped(digits: string): string {
  return `${digits.slice(0, 4)}-${digits.slice(4, -2)}-${digits.slice(-2)}`;
}

// H. M. Damm, "Total anti-symmetrische Quasigruppen" (Marburg 2004): the quasigroup of order 10 given there.
const quasigroup = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
] as const;

function check(digits: string): number {
  return [...digits].reduce((interim, digit) => Number(quasigroup[interim]?.[Number(digit)]), 0);
}
