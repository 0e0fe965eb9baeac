import type { Faq, ScriptContent } from '@denwaban/domain/scripts';
import { contains, fold, readQuery } from '@denwaban/domain/search';

/** One thing the manual answers: a basic fact anybody may be told, or an answer within the scope of 2次受け. */
export type Entry = {
  key: string;
  is: 'fact' | 'answer';
  title: string;
  words: string;
  /** Empty: any. */
  product: string;
};

export type ManualIndex = readonly { entry: Entry; title: string; all: string }[];

/** Folded once for a call, so that each letter typed only compares. Answers are left out where the tier forbids them. */
export function indexManual(
  { mayTell, faq }: Pick<ScriptContent, 'mayTell' | 'faq'>,
  answers: 'told' | 'withheld',
): ManualIndex {
  const facts = mayTell.map(
    ({ topic, words }, at): Entry => ({ key: `fact-${at}`, is: 'fact', title: topic, words, product: '' }),
  );
  const told = answers === 'told' ? faq : [];
  return [...facts.map((entry) => folded(entry, [])), ...told.map((each) => folded(entryOf(each), each.alsoAsked))];
}

/** What has every word that was typed, a match in the question before one in the words; everything while nothing is typed. */
export function findInManual(index: ManualIndex, typed: string): Entry[] {
  if (typed.trim() === '') return index.map(({ entry }) => entry);
  const query = readQuery(typed);
  const found = index.filter(({ all }) => contains(all, query));
  const inTitle = found.filter(({ title }) => contains(title, query));
  return [...inTitle, ...found.filter((each) => !inTitle.includes(each))].map(({ entry }) => entry);
}

function entryOf({ id, question, answer, product }: Faq): Entry {
  return { key: `answer-${id}`, is: 'answer', title: question, words: answer, product };
}

function folded(entry: Entry, alsoAsked: readonly string[]): ManualIndex[number] {
  const title = [entry.title, ...alsoAsked].map(fold).join('\n');
  return { entry, title, all: [title, fold(entry.words), fold(entry.product)].join('\n') };
}
