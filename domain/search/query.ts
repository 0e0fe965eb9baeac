// A query: what was typed into the search box, read into the folded terms a text must have, all of them.
import { fold } from './fold.ts';

export type Query = { terms: readonly string[] };

const most = 8;

/** Words apart by spaces, in any order; between quotation marks, words as one. A query of marks alone has no terms and finds nothing. */
export function readQuery(raw: string): Query {
  // Letter by letter, as texts are folded: normalised as a whole, a query might be composed where the text is not.
  const words = raw.match(/["“”＂][^"“”＂]*["“”＂]?|[^\s"“”＂]+/g) ?? [];
  const terms = [...new Set(words.map((word) => fold(word.replace(/["“”＂]/g, ''))))].filter((term) => term !== '');
  return {
    terms: terms.filter((term) => !terms.some((other) => other !== term && other.includes(term))).slice(0, most),
  };
}

/** Whether a text that is already folded has every term. */
export function contains(folded: string, query: Query): boolean {
  return query.terms.length > 0 && query.terms.every((term) => folded.includes(term));
}

/** Whether a text as written has every word of a query as typed. For many texts fold once and ask `contains`. */
export function matches(text: string, query: string): boolean {
  return contains(fold(text), readQuery(query));
}
