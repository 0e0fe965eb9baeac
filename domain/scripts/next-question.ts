import { type Answers, answerTo } from './answer.ts';
import type { Question } from './question.ts';
import type { ScriptContent } from './script.ts';
import { shownQuestions } from './shown-questions.ts';

/** The first required question that has neither an answer nor a reason why there is none; null when none is missing. */
export function nextQuestion(content: ScriptContent, answers: Answers): Question | null {
  return missingQuestions(content, answers)[0] ?? null;
}

/** What the wrap-up still has to fetch, in the order of the conversation. */
export function missingQuestions(content: ScriptContent, answers: Answers): Question[] {
  return shownQuestions(content, answers).filter(
    (question) => question.required && answerTo(question, answers) === null,
  );
}
