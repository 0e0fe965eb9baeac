export { type ComplaintAbout, complaintsAbout } from './about.ts';
export { acknowledge, numberGiven } from './acknowledge.ts';
export { type Assessing, assess, isLowered } from './assess.ts';
export {
  type Assessment,
  complexityAnswers,
  immediateActionAnswers,
  impactAnswers,
  isAssessed,
  notAssessed,
  type Severity,
  safetyAnswers,
  severityAnswers,
  severityOf,
} from './assessment.ts';
export { askClosing, type Closing, checkNothingOwed, close, type Owed, returnClosing, usualEnding } from './close.ts';
export {
  type Complaint,
  type ComplaintAnswer,
  type ComplaintEvent,
  type ComplaintState,
  complaintStates,
  type Dedicated,
  type Doer,
  decisions,
  type Ending,
  endings,
  type HowAcknowledged,
  howAcknowledged,
  type OtherWay,
  otherWays,
  type Response,
  type Side,
} from './complaint.ts';
export { dedicate, nameConcerned } from './dedicate.ts';
export { type ComplaintAsker, type ComplaintMay, may } from './may.ts';
export type { Doing } from './move.ts';
export { dueAt, isOverdue, lapse } from './overdue.ts';
export { courses, type Proceeding, proceed } from './proceed.ts';
export { type ComplaintRead, readAssessment, readComplaint } from './read-complaint.ts';
export { type Receiving, receive } from './receive.ts';
export {
  type ComplaintCategory,
  type ComplaintDraft,
  type ComplaintRecord,
  complaintCategories,
  type Emotion,
  emptyComplaint,
  type Fact,
  facts,
} from './record.ts';
export { reopen } from './reopen.ts';
export { type Responding, respond } from './respond.ts';
export { type CallerRefuses, callerRefuses, goExternal, tellDecision } from './tell-decision.ts';
