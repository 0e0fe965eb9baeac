import { isRefusal, type Problem } from '../refusals/index.ts';
import { type Answers, answerTo, isGiven, type Said } from './answer.ts';
import type { Question } from './question.ts';
import { readAnswer } from './read-answer.ts';
import type { ScriptContent } from './script.ts';
import { shownQuestions } from './shown-questions.ts';

/**
 * What stands in the way of handing the answers in; fields are `answers.<question id>`. The desk asks it while typing and
 * the server asks it again. Answers to hidden or unknown questions are no problem: settleAnswers drops them.
 */
export function checkAnswers(content: ScriptContent, said: Said): Problem[] {
  return shownQuestions(content, said).flatMap((question) => checkAnswer(question, said.answers));
}

function checkAnswer(question: Question, answers: Answers): Problem[] {
  const field = `answers.${question.id}`;
  const answer = answerTo(question, answers);
  if (answer === null) return question.required ? [{ field, code: 'required' }] : [];
  if (!isGiven(answer)) return [];
  const read = readAnswer(question, answer);
  if (isRefusal(read)) return [{ field, code: read.code }];
  return question.readBack && !answer.readBack ? [{ field, code: 'not_read_back' }] : [];
}
