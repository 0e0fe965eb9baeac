import { isDay } from '../hours/index.ts';
import { type Refusal, refuse } from '../refusals/index.ts';

// The first years of the eras that living people were born in.
const eras: Record<string, number> = { 明治: 1868, 大正: 1912, 昭和: 1926, 平成: 1989, 令和: 2019 };
const letters: Record<string, string> = { M: '明治', T: '大正', S: '昭和', H: '平成', R: '令和' };

/**
 * A date of birth as callers say it and operators type it, into `1980-03-02`: `1980年3月2日`, `1980/3/2`, `19800302`,
 * `昭和55年3月2日`, `S55.3.2`, `平成元年1月8日`; any width. Refuses malformed, not_a_day.
 */
export function readBirthDate(raw: string): string | Refusal {
  const written = raw.normalize('NFKC').replace(/\s/g, '').toUpperCase().replace('元年', '1年');
  const parts =
    /^(\d{4})(\d\d)(\d\d)$/.exec(written) ?? /^(.*?\d+)[年/.\p{Pd}](\d{1,2})[月/.\p{Pd}](\d{1,2})日?$/u.exec(written);
  const year = parts && yearOf(parts[1] as string);
  if (!year) return refuse('malformed');
  const day = [String(year).padStart(4, '0'), ...parts.slice(2).map((part) => part.padStart(2, '0'))].join('-');
  return isDay(day) ? day : refuse('not_a_day');
}

function yearOf(written: string): number | null {
  const [, era = '', digits = ''] = /^(\D*)(\d{1,4})$/.exec(written) ?? [];
  if (era === '') return digits.length === 4 ? Number(digits) : null;
  const first = eras[letters[era] ?? era];
  return first === undefined || digits.length > 2 ? null : first + Number(digits) - 1;
}
