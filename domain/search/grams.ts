/** Stands between the parts of what is folded together; folding leaves none, so no query reaches across it. */
export const gap = '\n';

// CJK Unified Ideographs Extension A, below which are kana and every letter of Europe.
const firstIdeograph = 0x3400;

/**
 * What the index knows of a folded text: every pair of neighbouring letters, and every kanji by itself for queries of one
 * letter, each as a 32-bit number, ascending, once. Two may share a number: what the index finds is still compared.
 */
export function gramsOf(folded: string): number[] {
  return ascending([...pairs(folded), ...kanji(folded)]);
}

/** The grams of every text that has this term; none where the index is of no help (one letter that is no kanji). */
export function gramsToFind(term: string): number[] {
  const found = pairs(term);
  // A pair says more than its letters do, so its letters need not be looked up as well.
  return ascending(found.length > 0 ? found : kanji(term));
}

function pairs(folded: string): number[] {
  const found: number[] = [];
  let before = 0;
  for (const letter of folded) {
    const code = letter === gap ? 0 : Number(letter.codePointAt(0));
    if (before !== 0 && code !== 0) found.push(gram(before, code));
    before = code;
  }
  return found;
}

function kanji(folded: string): number[] {
  const codes = [...folded].map((letter) => Number(letter.codePointAt(0)));
  return codes.filter((code) => code >= firstIdeograph).map((code) => gram(0, code));
}

// An int4 of PostgreSQL; letters beyond 16 bits run over each other, which costs a comparison and loses nothing.
function gram(before: number, code: number): number {
  return (before << 15) ^ code;
}

function ascending(found: number[]): number[] {
  return [...new Set(found)].sort((one, other) => one - other);
}
