/**
 * Rows as CSV that spreadsheets of any language open as they are: UTF-8 with a byte order mark, CRLF, every cell quoted.
 * What callers said is words, never a formula: a cell that a spreadsheet would reckon begins with an apostrophe.
 */
export function csv(rows: Rows): string {
  return `\uFEFF${csvLines(rows)}`;
}

type Rows = readonly (readonly (string | number)[])[];

/** The same without the mark: for what is written piece by piece. */
export function csvLines(rows: Rows): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number): string {
  return `"${(typeof value === 'number' ? String(value) : inert(value)).replaceAll('"', '""')}"`;
}

// Full-width forms too: a spreadsheet reads ＝ as =. Blanks before it do not keep it from that.
function inert(words: string): string {
  return /^\s*[=+\-@＝＋－＠\t\r\n|%]/u.test(words) ? `'${words}` : words;
}
