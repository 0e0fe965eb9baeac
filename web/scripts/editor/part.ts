import type { ScriptContent } from '@denwaban/domain/scripts';
import { checkContent } from '@denwaban/domain/scripts';

/** What every page of the editor is given. */
export type PartProps = {
  content: ScriptContent;
  put: (change: Partial<ScriptContent>) => void;
  problem: Problem;
  /** How much is to be corrected under a path: `faq`, `faq.3`. */
  faults: (path: string) => number;
  /** Who may own an irregular complaint to its end; null where the agency alone chooses. */
  seniors: readonly { value: string; label: string }[] | null;
  /** The place of the item that is to be open at first. */
  opens?: number | undefined;
};

/** What stands in the way of publishing at a field, in words. */
export type Problem = (field: string) => string | undefined;

/** The problems of a content, by field and by part. `words` says each code. */
export function problemsIn(content: ScriptContent, words: Record<string, string>) {
  const problems = checkContent(content);
  return {
    left: problems.length,
    problem: (field: string) => {
      const found = problems.find((each) => each.field === field);
      return found && (words[found.code] ?? words.other);
    },
    faults: (path: string) => problems.filter(({ field }) => field === path || field.startsWith(`${path}.`)).length,
  };
}

type Fielding<Item> = { item: Item; put: (item: Item) => void; path: string; problem: Problem };

/** The text fields of an item: `<TextInput {...text('question')} />`. */
export function texts<Item>({ item, put, path, problem }: Fielding<Item>) {
  return (name: keyof Item & string) => ({
    name: `${path}.${name}`,
    value: String(item[name]),
    error: problem(`${path}.${name}`),
    onChange: (event: { currentTarget: { value: string } }) => put({ ...item, [name]: event.currentTarget.value }),
  });
}
