// A telephone number as people and exchanges write it, read into the one form the house keeps: E.164.
import { type Refusal, refuse } from '../refusals/index.ts';

/**
 * Reads a number into E.164 (`'+81312345678'`). Full-width digits, spaces, brackets, dots and any dash are welcome; so are
 * +81 (also with its (0)), 0081, a bare 81, 010 for abroad, and a 184 / 186 dialled in front. Foreign numbers keep what they are.
 * Refused: number_unreadable, number_of_a_service (110, 117 ...), number_lacks_area_code, number_not_in_plan, number_wrong_length.
 */
export function readNumber(raw: string): string | Refusal {
  const dialled = withoutMarks(raw).replace(/^18[46](?=[0+])/, '');
  if (!/^\+?\d+$/.test(dialled)) return refuse('number_unreadable');
  if (/^1\d\d$/.test(dialled)) return refuse('number_of_a_service');
  const abroad = /^(?:\+|00(?=81)|010)(\d+)$/.exec(dialled)?.[1];
  if (abroad !== undefined) return readInternational(abroad);
  if (dialled.startsWith('0')) return readJapanese(dialled.slice(1));
  return /^81\d{9,10}$/.test(dialled) ? readInternational(dialled) : refuse('number_lacks_area_code');
}

// NFKC makes full-width and circled digits plain; the rest of the marks carry no meaning. The long vowel ー, the box line ─
// and several minus signs are all typed for a hyphen.
function withoutMarks(raw: string): string {
  return raw.normalize('NFKC').replace(/[\s\p{Cf}\p{Pd}ー−─━˗⁃()[\].・]/gu, '');
}

function readInternational(digits: string): string | Refusal {
  if (digits.startsWith('81')) return readJapanese(digits.slice(2).replace(/^0/, ''));
  if (digits.startsWith('0')) return refuse('number_not_in_plan');
  // ITU-T E.164 allows fifteen digits; no country's numbers with its code are shorter than seven.
  return /^\d{7,15}$/.test(digits) ? `+${digits}` : refuse('number_wrong_length');
}

/** `national` is a number of the 電気通信番号計画 without its leading 0. */
function readJapanese(national: string): string | Refusal {
  const length = lengthInPlan(national);
  if (length === null) return refuse('number_not_in_plan');
  return national.length === length ? `+81${national}` : refuse('number_wrong_length');
}

function lengthInPlan(national: string): number | null {
  // 0800 free of charge; 050 IP telephones; 060 070 080 090 mobiles; 020 machines.
  if (/^(?:800|[5-9]0[1-9]|20[1-9])/.test(national)) return 10;
  // Geographic numbers, and 0120, 0570, 0990, which share their length.
  return /^[1-9][1-9]/.test(national) ? 9 : null;
}
