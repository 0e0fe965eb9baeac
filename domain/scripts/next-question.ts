import { answerTo, type Said } from './answer.ts';
import type { Question } from './question.ts';
import type { ScriptContent } from './script.ts';
import { shownQuestions } from './shown-questions.ts';

/** The first required question that has neither an answer nor a reason why there is none; null when none is missing. */
export function nextQuestion(content: ScriptContent, said: Said): Question | null {
  return missingQuestions(content, said)[0] ?? null;
}

/** What the wrap-up still has to fetch, in the order of the conversation. */
export function missingQuestions(content: ScriptContent, said: Said): Question[] {
  return shownQuestions(content, said).filter(
    (question) => question.required && answerTo(question, said.answers) === null,
  );
}
