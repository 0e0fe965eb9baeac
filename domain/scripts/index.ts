export {
  type Answer,
  type Answers,
  answerTo,
  type Given,
  isGiven,
  type NotObtained,
  notObtainedReasons,
  type Said,
} from './answer.ts';
export { blankContent } from './blank-content.ts';
export { type CarriedOver, type CarryOver, type Conflict, carryOver } from './carry-over.ts';
export { checkAnswers } from './check-answers.ts';
export { checkContent } from './check-content.ts';
export { contentAt } from './content-at.ts';
export { type Change, diff, type FieldChange } from './diff.ts';
export {
  checkDocument,
  type DocumentDetails,
  type DocumentKind,
  documentKind,
  mostBytesPerDocument,
  type Shelved,
  shelve,
} from './document.ts';
export type { Faq } from './faq.ts';
export { answeredIn, clustered, type Gap, type GapCluster, type GapEvent } from './gap.ts';
export {
  freeId,
  type Imported,
  type ImportedRow,
  type ImportKind,
  importKinds,
  importRows,
  type Row,
  readNamed,
  readPairs,
} from './import/index.ts';
export {
  type CallKind,
  type ComplaintKind,
  callKinds,
  complaintKinds,
  isOfKind,
  type KindOfCall,
  type MatterSaid,
} from './matter.ts';
export { missingQuestions, nextQuestion } from './next-question.ts';
export { ngWordsIn } from './ng-words.ts';
export { isPattern, readPattern } from './pattern.ts';
export { type ComplaintSaid, type Procedure, procedureFor, proceduresFor, type Severity } from './procedure.ts';
export { accept, giveBack, type Proposal, type ProposalChange, type ProposalEvent, propose } from './proposal.ts';
export { type InForce, publish, recall, restore, type Standing, schedule, takeEffect } from './publish.ts';
export type { AnswerKind, Choice, Condition, Fills, Question, TimeOfDay } from './question.ts';
export { readAnswer } from './read-answer.ts';
export { type Unread, unread } from './reading.ts';
export { type SalesRule, usualSales } from './sales.ts';
export { type Agreed, type MatterHeard, mayAnswer, type ScopeLine, type Treatment, treatmentOf } from './scope.ts';
export type {
  DraftVersion,
  PublishedVersion,
  RetiredVersion,
  ScheduledVersion,
  ScriptContent,
  ScriptVersion,
  VersionEvent,
} from './script.ts';
export type { ScriptEvent } from './script-event.ts';
export { type Section, sections } from './sections.ts';
export { filled, settleAnswers } from './settle-answers.ts';
export { shownQuestions } from './shown-questions.ts';
export { starterContent } from './starter-content.ts';
export {
  gapsIn,
  type Heard,
  type Hearing,
  hearingSheet,
  type Lack,
  starterFor,
  type Trade,
  trades,
} from './starters/index.ts';
