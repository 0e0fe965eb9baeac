import { fold } from '../search/index.ts';
import type { Caller } from './caller.ts';

export type Likeness = 'number' | 'name' | 'reading';

/** What is known of one who may be the same person; `stated` are numbers they left to be rung back on. */
export type Known = Pick<Caller, 'id' | 'name' | 'reading' | 'numbers'> & { stated: readonly string[] };

/** Why two callers of a client may be one person: the strongest reason first; none, no likeness. */
export function likeness(one: Known, other: Known): Likeness[] {
  return [
    ...(sharesNumber(one, other) ? ['number' as const] : []),
    ...(sameText(one.name, other.name) ? ['name' as const] : []),
    ...(sameText(one.reading, other.reading) ? ['reading' as const] : []),
  ];
}

function sharesNumber(one: Known, other: Known): boolean {
  const theirs = new Set([...other.numbers, ...other.stated]);
  return [...one.numbers, ...one.stated].some((number) => theirs.has(number));
}

/** 髙橋 and 高橋, タカハシ and ﾀｶﾊｼ, with a space between the parts or without. */
function sameText(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && bare(one) !== '' && bare(one) === bare(other);
}

function bare(text: string): string {
  return fold(text).replace(/\s/g, '');
}
