// An answer is what the caller said, or why it could not be had (伺えず). Plain JSON: it is stored as it is.
import type { MatterSaid } from './matter.ts';
import type { Question } from './question.ts';

/** お断り / 途中切断 / 聞き取れず / 不要 */
export type NotObtained = 'declined' | 'cut_off' | 'inaudible' | 'not_needed';

export const notObtainedReasons: readonly NotObtained[] = ['declined', 'cut_off', 'inaudible', 'not_needed'];

/** `reading` belongs to names; `readBack` is the tick that the answer was read back to the caller. */
export type Given = { given: string; reading?: string; readBack?: boolean };

export type Answer = Given | { notObtained: NotObtained };

export type Answers = Readonly<Record<string, Answer>>;

/** What was heard of a call so far, as far as questions hang on it. */
export type Said = MatterSaid & { answers: Answers };

/** What was answered to a question, or null: a blank field is not an answer; a name of which only the sound was heard is. */
export function answerTo(question: Pick<Question, 'id' | 'kind'>, answers: Answers): Answer | null {
  // Own properties only: a question may be called `constructor`.
  const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
  if (answer === undefined) return null;
  if (!isGiven(answer)) return answer;
  const typed = question.kind === 'name' ? answer.given + (answer.reading ?? '') : answer.given;
  return typed.trim() === '' ? null : answer;
}

export function isGiven(answer: Answer): answer is Given {
  return 'given' in answer;
}
