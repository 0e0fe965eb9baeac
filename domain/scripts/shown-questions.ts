import { isRefusal } from '../refusals/index.ts';
import { type Answers, answerTo, isGiven, type Said } from './answer.ts';
import { isOfKind } from './matter.ts';
import type { Condition, Question } from './question.ts';
import { readAnswer } from './read-answer.ts';
import type { ScriptContent } from './script.ts';

/**
 * The questions of this call, in order; of a manual as it held when the call came in (contentAt). A condition looks only back, at a question that is itself shown, so a hidden
 * question hides everything that hangs on it and no two can wait for each other.
 */
export function shownQuestions(content: ScriptContent, said: Said): Question[] {
  const shown = new Map<string, Question>();
  for (const question of content.questions) {
    const isAsked = question.onlyFor.length === 0 || question.onlyFor.some((kind) => isOfKind(kind, said));
    if (isAsked && holds(question.shownWhen, shown, said.answers)) shown.set(question.id, question);
  }
  return [...shown.values()];
}

function holds(condition: Condition | null, shown: ReadonlyMap<string, Question>, answers: Answers): boolean {
  if (condition === null) return true;
  const parent = shown.get(condition.question);
  const value = parent && choiceMade(parent, answers);
  return value !== undefined && condition.is.includes(value);
}

function choiceMade(question: Question, answers: Answers): string | undefined {
  const answer = answerTo(question, answers);
  if (answer === null || !isGiven(answer)) return undefined;
  const read = readAnswer(question, answer);
  return isRefusal(read) ? undefined : read.given;
}
