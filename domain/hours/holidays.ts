// Holidays of Japan, computed from the law for 2007-2099, so that no table has to be kept up.
import { celebrated } from './celebrated.ts';
import { enacted, type SpecialDays } from './special-days.ts';
import { addDays, weekdayOf } from './tokyo.ts';

/**
 * The Japanese name of the holiday on a day, or null; from 2007 to 2099 (null outside).
 * `special` holds the days of special laws, by default those enacted so far (2019-2021).
 */
export function holidayName(day: string, special: SpecialDays = enacted): string | null {
  return celebrated(day, special) ?? byArticle3(day, special);
}

// Both kinds follow upon a national holiday, which spares most days any further look.
function byArticle3(day: string, special: SpecialDays): string | null {
  const isCelebrated = (candidate: string) => celebrated(candidate, special) !== null;
  if (!isCelebrated(addDays(day, -1))) return null;
  if (standsInForSunday(day, isCelebrated)) return '振替休日';
  return isCelebrated(addDays(day, 1)) ? '国民の休日' : null;
}

// Paragraph 2: a holiday on a Sunday is made good on the next day that is not itself a national holiday.
function standsInForSunday(day: string, isCelebrated: (day: string) => boolean): boolean {
  for (let before = addDays(day, -1); isCelebrated(before); before = addDays(before, -1)) {
    if (weekdayOf(before) === 'sun') return true;
  }
  return false;
}
