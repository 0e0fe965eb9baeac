export {
  type Answer,
  type Answers,
  answerTo,
  type Given,
  isGiven,
  type NotObtained,
  notObtainedReasons,
} from './answer.ts';
export { checkAnswers } from './check-answers.ts';
export { checkContent } from './check-content.ts';
export { missingQuestions, nextQuestion } from './next-question.ts';
export { isPattern, readPattern } from './pattern.ts';
export { publish } from './publish.ts';
export type { AnswerKind, Choice, Condition, Fills, Question } from './question.ts';
export { readAnswer } from './read-answer.ts';
export type {
  DraftVersion,
  PublishedVersion,
  RetiredVersion,
  ScriptContent,
  ScriptEvent,
  ScriptVersion,
} from './script.ts';
export { filled, settleAnswers } from './settle-answers.ts';
export { shownQuestions } from './shown-questions.ts';
export { starterContent } from './starter-content.ts';
