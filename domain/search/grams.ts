/** Stands between the parts of what is folded together; folding leaves none, so no query reaches across it. */
export const gap = '\n';

/**
 * What the index knows of a folded text: every letter, every pair of neighbouring letters and every four neighbouring digits,
 * each once, as a 32-bit number. Two may share a number: what the index finds is still compared.
 */
export function gramsOf(folded: string): number[] {
  const found = new Set<number>(foursOf(folded));
  let before = 0;
  for (const letter of folded) {
    const code = letter === gap ? 0 : Number(letter.codePointAt(0));
    if (code !== 0) found.add(code);
    if (before !== 0 && code !== 0) found.add(pair(before, code));
    before = code;
  }
  return [...found];
}

/**
 * Grams of every text that has this term, as few as tell it apart: its pairs, which say more than its letters do, and its
 * fours of digits, which say more than their pairs do. Of a single letter, the letter.
 */
export function gramsToFind(term: string): number[] {
  const codes = Array.from(term, (letter) => Number(letter.codePointAt(0)));
  if (codes.length === 1) return codes;
  const fours = foursOf(term);
  const pairs = codes.slice(1).flatMap((code, at) => {
    const before = Number(codes[at]);
    return fours.length > 0 && isDigit(before) && isDigit(code) ? [] : [pair(before, code)];
  });
  return [...new Set([...fours, ...pairs])];
}

// An int4 of PostgreSQL; letters beyond 16 bits run over each other, which costs a comparison and loses nothing.
function pair(before: number, code: number): number {
  return (before << 15) ^ code;
}

// A hundred pairs of digits stand in every text with a number in it, and would tell no telephone number apart.
function foursOf(folded: string): number[] {
  return Array.from(folded.matchAll(/(?=([0-9]{4}))/g), ([, four]) => -1 - Number(four));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
