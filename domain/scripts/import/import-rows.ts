import type { Problem } from '../../refusals/index.ts';
import type { Row } from '../../sheets/index.ts';
import { checkContent } from '../check-content.ts';
import { isSame } from '../same.ts';
import type { ScriptContent } from '../script.ts';
import { itemsOf, type Section, sections } from '../sections.ts';
import { readFaq } from './read-faq.ts';
import { readPerson } from './read-person.ts';
import { readQuestion } from './read-question.ts';

export type ImportKind = 'faq' | 'questions' | 'people';
export const importKinds: readonly ImportKind[] = ['faq', 'questions', 'people'];

/** What became of one row, or would become of it. `label` names it to people. */
export type ImportedRow = {
  line: number;
  label: string;
  is: 'added' | 'changed' | 'unchanged' | 'refused';
  /** By the column: `question`, `answer`, `choices`. */
  problems: Problem[];
};

export type Imported = { content: ScriptContent; rows: ImportedRow[] };

/** A row read as a change of the content, or why it cannot be. */
export type RowRead = { label: string; content: ScriptContent } | { label: string; problems: Problem[] };

const readers: Record<ImportKind, (content: ScriptContent, row: Row) => RowRead> = {
  faq: readFaq,
  questions: readQuestion,
  people: readPerson,
};

/**
 * Takes the rows into the content, one after the other: what is there already under the same question or name is changed, the
 * rest is added, and a row that cannot be read keeps no other from being taken.
 */
export function importRows(content: ScriptContent, kind: ImportKind, rows: readonly Row[]): Imported {
  const imported: Imported = { content, rows: [] };
  for (const row of rows) {
    const before = imported.content;
    const read = readers[kind](before, row);
    const problems = 'problems' in read ? read.problems : problemsNew(before, read.content);
    if ('content' in read && problems.length === 0) imported.content = read.content;
    imported.rows.push({
      line: row.line,
      label: read.label,
      problems,
      is: outcome(before, imported.content, problems),
    });
  }
  return imported;
}

/** What the row itself brings in; what was wrong before is not its fault. */
function problemsNew(before: ScriptContent, after: ScriptContent): Problem[] {
  const known = checkContent(before).map(({ field, code }) => `${field} ${code}`);
  return checkContent(after)
    .filter(({ field, code }) => !known.includes(`${field} ${code}`))
    .map(({ field, code }) => ({ field: field.split('.').slice(2).join('.') || field, code }));
}

function outcome(before: ScriptContent, after: ScriptContent, problems: Problem[]): ImportedRow['is'] {
  if (problems.length > 0) return 'refused';
  if (isSame(before, after)) return 'unchanged';
  const count = (content: ScriptContent, section: Section) => itemsOf(content, section).length;
  return sections.some((section) => count(after, section) > count(before, section)) ? 'added' : 'changed';
}
