import type { Say, WordsOf } from '../kit/words/index.ts';
import type { orderFileWords } from './file-words.ts';
import type { lookupWords } from './words.ts';

type Words = Pick<WordsOf<typeof lookupWords>, 'field'> & Pick<WordsOf<typeof orderFileWords>, 'rowProblem'>;

/** What is wrong with a row, field by field: 電話番号（読み取れない）、お名前（空） */
export function rowProblems(
  problems: readonly { field: string; code: string }[],
  { field, rowProblem }: Words,
  say: Say,
): string {
  const fields: Record<string, string> = field;
  const { of, other, ...codes } = rowProblem;
  const told: Record<string, string> = codes;
  return say.list(problems.map(({ field: name, code }) => of(fields[name] ?? name, told[code] ?? other)));
}
