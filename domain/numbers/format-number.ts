import { areaCodeLength } from './area-codes.ts';

/** A number as it is read aloud and shown: `'03-1234-5678'`, `'090-1234-5678'`, `'0120-123-456'`; foreign `'+1 415 555 2671'`. */
export function formatNumber(e164: string): string {
  return e164.startsWith('+81') ? formatJapanese(e164.slice(3)) : formatForeign(e164.slice(1));
}

/** A number of Japan as it is dialled here, and as carriers want it: `'0312345678'`. */
export function nationalNumber(e164: string): string {
  return e164.replace(/^\+81/, '0');
}

function formatJapanese(national: string): string {
  const [first, second] = groupLengths(national);
  return `0${national.slice(0, first)}-${national.slice(first, first + second)}-${national.slice(first + second)}`;
}

function groupLengths(national: string): [first: number, second: number] {
  if (/^(?:120|570|800|990)/.test(national)) return [3, 3];
  if (national.length === 10) return [2, 4];
  const area = areaCodeLength(national);
  return [area, 5 - area];
}

// Groups of three, a single last digit joined to its neighbour; each country has its own habits, which nobody expects of us.
function formatForeign(digits: string): string {
  const country = countryCodeLength(digits);
  const groups = digits.slice(country).match(/\d{3}(?=\d{2})|\d+/g) ?? [];
  return [`+${digits.slice(0, country)}`, ...groups].join(' ');
}

// Country codes of ITU-T E.164: zones 1 and 7 have one digit, these have two, all others three.
const twoDigitCodes = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

function countryCodeLength(digits: string): number {
  if (/^[17]/.test(digits)) return 1;
  return twoDigitCodes.test(digits) ? 2 : 3;
}
