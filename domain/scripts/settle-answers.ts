import { isRefusal } from '../refusals/index.ts';
import { type Answer, type Answers, answerTo, isGiven, type Said } from './answer.ts';
import type { Fills, Question } from './question.ts';
import { readAnswer } from './read-answer.ts';
import type { ScriptContent } from './script.ts';
import { shownQuestions } from './shown-questions.ts';

/**
 * The answers as they are stored: only to questions that were shown, each in its normal form. Text that cannot be read
 * as its kind stays as it was typed: refusing it is checkAnswers' affair, losing it is nobody's.
 */
export function settleAnswers(content: ScriptContent, said: Said): Answers {
  return Object.fromEntries(
    shownQuestions(content, said).flatMap((question): [string, Answer][] => {
      const answer = answerTo(question, said.answers);
      return answer ? [[question.id, settle(question, answer)]] : [];
    }),
  );
}

/** The first answer, in the order of the script, to a question that fills this fact; a reason counts as an answer. */
export function filled(content: ScriptContent, said: Said, fact: Fills): Answer | null {
  const settled = settleAnswers(content, said);
  const question = content.questions.find(({ id, fills }) => fills === fact && Object.hasOwn(settled, id));
  return question ? answerTo(question, settled) : null;
}

function settle(question: Question, answer: Answer): Answer {
  if (!isGiven(answer)) return { notObtained: answer.notObtained };
  const read = readAnswer(question, answer);
  return isRefusal(read) ? answer : read;
}
