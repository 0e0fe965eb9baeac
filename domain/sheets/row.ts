// Sheet (表): a table that a person sends, from a spreadsheet or another system: heads, and rows of cells under them.

/** Where it stands in the file (the first line is 1), and its cells by their head. */
export type Row = { line: number; cells: Readonly<Record<string, string>> };

/** What a cell may be called in the heads of such tables. */
export type Heads = readonly string[];

/** The cell under any of these heads, without the blanks around it; empty where there is none. */
export function cell({ cells }: Row, heads: Heads): string {
  const known = heads.map(plain);
  const head = Object.keys(cells).find((each) => known.includes(plain(each)));
  return head === undefined ? '' : (cells[head] as string).trim();
}

/** `仕様、色／大きさ` as its parts. */
export function parts(text: string): string[] {
  return text
    .split(/[、,，／/|｜\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A head without what people add to it: `氏名（必須）`, `※電話番号`, `E-Mail`. */
export function plain(head: string): string {
  return head
    .normalize('NFKC')
    .replace(/[([【［][^)\]】］]*[)\]】］]|[\s※*_-]/g, '')
    .toLowerCase();
}
