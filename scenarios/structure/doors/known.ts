// What one could know another by: the ids and words that stand in somebody's rows and in nobody else's.
import { type Database, tablesOf } from '../catalogue.ts';

export type Row = { table: string; agency: string; client: string | null; cells: Record<string, unknown> };

/** Every row there is, but for what comes and goes with sessions. */
export async function everyRow(owner: Database): Promise<Row[]> {
  const walled = (await tablesOf(owner)).filter(({ columns }) => columns.some(({ name }) => name === 'agency_id'));
  const rows = await Promise.all(walled.map(({ name }) => rowsOf(owner, name)));
  return rows.flat();
}

async function rowsOf(owner: Database, table: string): Promise<Row[]> {
  const { rows } = await owner.query<Record<string, unknown>>(`select * from ${table} t order by t::text`);
  return rows.map((cells) => ({
    table,
    agency: cells.agency_id as string,
    client: (cells.client_id as string | undefined) ?? (table === 'clients' ? (cells.id as string) : null),
    cells,
  }));
}

/** The words as they stand in JSON, by their first two characters: thousands are looked for in tens of thousands of answers. */
export type Marks = { ids: ReadonlySet<string>; words: ReadonlyMap<string, readonly string[]> };

/** What stands in `theirs`, and nowhere in `ours`. */
export function marksOf(theirs: readonly Row[], ours: readonly Row[]): Marks {
  const known = JSON.stringify(ours.map(({ cells }) => cells));
  const texts = [...new Set(theirs.flatMap(({ cells }) => textsIn(cells)))].filter(
    (text) => !known.includes(inJson(text)),
  );
  return {
    ids: new Set(texts.flatMap((text) => text.match(anId) ?? []).filter((id) => !known.includes(id))),
    words: byBeginning(texts.filter(telling).map(inJson)),
  };
}

/** Which of these marks a text bears. */
export function marksIn(text: string, { ids, words }: Marks): string[] {
  return [...(text.match(anId) ?? []).filter((id) => ids.has(id)), ...wordsIn(text, words)];
}

function wordsIn(text: string, words: Marks['words']): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at < text.length; at++)
    for (const word of words.get(text.slice(at, at + 2)) ?? []) if (text.startsWith(word, at)) found.add(word);
  return found;
}

/** None is shorter than that. */
export function byBeginning(words: readonly string[]): Marks['words'] {
  return Map.groupBy(words, (word) => word.slice(0, 2));
}

const anId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object' || value instanceof Date) return [];
  return Object.values(value).flatMap(textsIn);
}

// Two kanji are a name; of Latin letters and digits so few may stand anywhere. An instant is anybody's, and `wrap_up` the trade's.
function telling(text: string): boolean {
  if (/^[a-z_]+$/.test(text) || /^\d{4}-\d\d-\d\d/.test(text) || /^[0-9a-f-]{36}$/.test(text)) return false;
  return /[^\p{ASCII}]/u.test(text) ? text.length >= 2 : text.length >= 6;
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
