import { readReading } from '../callers/index.ts';
import { isRefusal } from '../refusals/index.ts';
import { fold } from '../search/index.ts';

/** A name for comparison: widths, spaces and older forms of its characters make no difference. */
export function foldName(name: string): string {
  return fold(name);
}

/** A reading for comparison, as it is heard. Null: not written in kana. */
export function foldReading(raw: string): string | null {
  const reading = readReading(raw);
  return isRefusal(reading) ? null : fold(reading);
}

/** An order number for comparison and as a key: any width and case, without the marks that people leave out. */
export function foldNumber(raw: string): string {
  return fold(raw).replace(/[#_/]/g, '');
}
