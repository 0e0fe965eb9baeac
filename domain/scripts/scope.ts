import { fold } from '../search/index.ts';
import { isOfKind, type KindOfCall, type MatterSaid } from './matter.ts';
import type { ScriptContent } from './script.ts';

/** How a matter is treated: 受ける / 2次で答える / お断り / 専任対応. */
export type Treatment =
  | { is: 'take' }
  | { is: 'answer' }
  | { is: 'decline'; words: string }
  /** A named senior owns it to the end, within so many yen, and reports every day. */
  | { is: 'dedicated'; senior: string; limitYen: number; words: string };

/** A line of the scope table agreed with the client: which matters, and how they are treated. */
export type ScopeLine = {
  id: string;
  topic: string;
  /** Null: calls of any kind. */
  kind: KindOfCall | null;
  /** One of these has to be said; empty: whatever is said. */
  words: string[];
  treatment: Treatment;
};

/** What a call is about, as far as it is known: its kind, and what was written down of it. */
export type MatterHeard = MatterSaid & { text: string };

export type Agreed = { tier: 1 | 2; content: Pick<ScriptContent, 'scope'> };

/**
 * How this matter is treated, and by which line of the table (null: by the tier alone). On 1次受け nothing is ever answered
 * on goods or money: what the table would have answered is taken.
 */
export function treatmentOf(agreed: Agreed, matter: MatterHeard): { treatment: Treatment; line: ScopeLine | null } {
  const line = lineFor(agreed.content.scope, matter);
  const treatment: Treatment = line?.treatment ?? { is: 'answer' };
  return { treatment: agreed.tier === 1 && treatment.is === 'answer' ? { is: 'take' } : treatment, line };
}

/** Whether the FAQ and the procedures may be answered from; the basic facts of `mayTell` always may be told. */
export function mayAnswer(agreed: Agreed, matter: MatterHeard): boolean {
  return agreed.tier === 2 && treatmentOf(agreed, matter).treatment.is === 'answer';
}

/** The most specific line that applies, and of equals the first: words before a kind of complaint, that before a kind of call. */
function lineFor(scope: readonly ScopeLine[], matter: MatterHeard): ScopeLine | null {
  const text = fold(matter.text);
  const found = scope.filter(({ kind, words }) => (kind === null || isOfKind(kind, matter)) && isSaid(words, text));
  return found.sort((one, other) => specificity(other) - specificity(one))[0] ?? null;
}

function isSaid(words: readonly string[], text: string): boolean {
  return words.length === 0 || words.some((word) => fold(word) !== '' && text.includes(fold(word)));
}

function specificity({ words, kind }: ScopeLine): number {
  return (words.length > 0 ? 4 : 0) + (kind?.about ? 2 : 0) + (kind ? 1 : 0);
}
