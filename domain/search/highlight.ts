import { foldLetter, letters } from './fold.ts';
import { readQuery } from './query.ts';

/** From and up to, in UTF-16 units of the text as written. */
export type Range = { from: number; to: number };

export type Piece = { text: string; marked: boolean };

/** Where the words of a query stand in a text as written, first to last, apart from each other. */
export function highlight(text: string, query: string): Range[] {
  const { folded, spans } = withSpans(text);
  const found = readQuery(query).terms.flatMap((term) =>
    placesOf(term, folded).map((at) => ({ from: spans[at]!.from, to: spans[at + term.length - 1]!.to })),
  );
  return joined(found.sort((one, other) => one.from - other.from));
}

/** A text cut along the highlighted ranges, for a screen to mark. */
export function marked(text: string, query: string): Piece[] {
  const ranges = highlight(text, query);
  const pieces = ranges.flatMap(({ from, to }, index) => [
    { text: text.slice(ranges[index - 1]?.to ?? 0, from), marked: false },
    { text: text.slice(from, to), marked: true },
  ]);
  return [...pieces, { text: text.slice(ranges.at(-1)?.to ?? 0), marked: false }].filter((piece) => piece.text !== '');
}

/** The part of a long text around what was found first, about `length` letters, with … where it was cut; its beginning where nothing was. */
export function excerpt(text: string, query: string, length: number): Piece[] {
  const first = highlight(text, query)[0]?.from ?? 0;
  const chars = [...text];
  if (chars.length <= length) return marked(text, query);
  const at = [...text.slice(0, first)].length;
  const from = Math.max(0, Math.min(at - Math.floor(length / 3), chars.length - length));
  const to = from + length;
  const cut = (when: boolean): Piece[] => (when ? [{ text: '…', marked: false }] : []);
  return [...cut(from > 0), ...marked(chars.slice(from, to).join(''), query), ...cut(to < chars.length)];
}

/** The folded text, and for each of its UTF-16 units the letter as written that it came from. */
function withSpans(text: string): { folded: string; spans: Range[] } {
  let folded = '';
  const spans: Range[] = [];
  for (const { 0: letter, index: from } of text.matchAll(letters)) {
    const to = from + letter.length;
    const said = foldLetter(letter);
    // A long vowel is not folded but belongs to the letter it lengthens: サーバー is marked to its end.
    if (/^[ーｰ]/.test(letter) && spans.at(-1)?.to === from) spans.at(-1)!.to = to;
    folded += said;
    const span = { from, to };
    for (let unit = 0; unit < said.length; unit++) spans.push(span);
  }
  return { folded, spans };
}

function placesOf(term: string, folded: string): number[] {
  const places: number[] = [];
  for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + 1)) places.push(at);
  return places;
}

function joined(ranges: Range[]): Range[] {
  const apart: Range[] = [];
  for (const { from, to } of ranges) {
    const last = apart.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else apart.push({ from, to });
  }
  return apart;
}
