/** Stands between the parts of what is folded together; folding leaves none, so no query reaches across it. */
export const gap = '\n';

/**
 * What the index knows of a folded text: every letter and every pair of neighbouring letters, each once, as a 32-bit
 * number. Two may share a number: what the index finds is still compared.
 */
export function gramsOf(folded: string): number[] {
  const found = new Set<number>();
  let before = 0;
  for (const letter of folded) {
    const code = letter === gap ? 0 : Number(letter.codePointAt(0));
    if (code !== 0) found.add(code);
    if (before !== 0 && code !== 0) found.add(pair(before, code));
    before = code;
  }
  return [...found];
}

/** The grams of every text that has this term: its pairs, which say more than its letters do, or its one letter. */
export function gramsToFind(term: string): number[] {
  const codes = Array.from(term, (letter) => Number(letter.codePointAt(0)));
  const pairs = codes.slice(1).map((code, at) => pair(Number(codes[at]), code));
  return codes.length === 1 ? codes : [...new Set(pairs)];
}

// An int4 of PostgreSQL; letters beyond 16 bits run over each other, which costs a comparison and loses nothing.
function pair(before: number, code: number): number {
  return (before << 15) ^ code;
}
