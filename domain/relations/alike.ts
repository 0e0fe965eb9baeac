import { fold } from '../search/index.ts';

export type Likeness = {
  /** Of the pairs of letters of the shorter text, how many the other has too: 0 to 1. */
  share: number;
  /** The longest of the words that both have, as the first writes them. */
  words: string[];
};

export type Text = { words: readonly string[]; pairs: ReadonlySet<string> };

/** A text as far as it tells one matter from another: its words of kanji, katakana, letters and digits; 〜のことで is in all. */
export function textOf(written: string): Text {
  const words = [...new Set(written.match(telling) ?? [])].filter((word) => fold(word).length >= 2);
  return { words, pairs: new Set(words.flatMap((word) => pairsOf(fold(word)))) };
}

/** Pairs of letters that a fifth of these texts have: what every caller of this client says (交換, 希望) tells nobody apart. */
export function usualIn(texts: readonly Text[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const pair of texts.flatMap(({ pairs }) => [...pairs])) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const many = Math.max(fewestTexts, texts.length / 5);
  return new Set([...counts].flatMap(([pair, count]) => (count >= many ? pair : [])));
}

// Of four texts two are not every caller.
const fewestTexts = 5;

/** How alike two texts are; a text of few pairs is weighed as if it had ten. */
export function likeness(one: Text, other: Text, usual: ReadonlySet<string>): Likeness {
  const [shorter, longer] = one.pairs.size <= other.pairs.size ? [one, other] : [other, one];
  const own = [...shorter.pairs].filter((pair) => !usual.has(pair));
  const common = own.filter((pair) => longer.pairs.has(pair)).length;
  return {
    share: Math.round((common / Math.max(own.length, fewest)) * 100) / 100,
    words: commonWords(one, other, usual),
  };
}

const fewest = 10;

// The long vowel belongs to katakana; 々 to kanji.
const telling = /[\p{Script=Han}\p{Script=Katakana}ー々A-Za-zＡ-Ｚａ-ｚ0-9０-９]+/gu;

function pairsOf(folded: string): string[] {
  const letters = [...folded];
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

function commonWords({ words }: Text, other: Text, usual: ReadonlySet<string>): string[] {
  const known = new Set(other.words.map(fold));
  return words
    .filter((word) => known.has(fold(word)) && !pairsOf(fold(word)).every((pair) => usual.has(pair)))
    .toSorted((one, another) => another.length - one.length)
    .slice(0, 3);
}
