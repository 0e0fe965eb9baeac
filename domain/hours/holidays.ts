// Holidays of Japan, computed from the law for 2007-2099, so that no table has to be kept up.
import { celebrated } from './celebrated.ts';
import { enacted, type SpecialDays } from './special-days.ts';
import { addDays, weekdayOf } from './tokyo.ts';

/**
 * The Japanese name of the holiday on a day, or null; from 2007 to 2099 (null outside).
 * `special` holds the days of special laws, by default those enacted so far (2019-2021).
 */
export function holidayName(day: string, special: SpecialDays = enacted): string | null {
  const isCelebrated = (candidate: string) => celebrated(candidate, special) !== null;
  return (
    celebrated(day, special) ??
    (standsInForSunday(day, isCelebrated) ? '振替休日' : null) ??
    (isCelebrated(addDays(day, -1)) && isCelebrated(addDays(day, 1)) ? '国民の休日' : null)
  );
}

// Article 3 paragraph 2: a holiday on a Sunday is made good on the next day that is not itself a national holiday.
function standsInForSunday(day: string, isCelebrated: (day: string) => boolean): boolean {
  for (let before = addDays(day, -1); isCelebrated(before); before = addDays(before, -1)) {
    if (weekdayOf(before) === 'sun') return true;
  }
  return false;
}
