export { type ComplaintAbout, complaintsAbout } from '../complaints/index.ts';
export { type CallerKind, callerKinds, isCustomer } from './caller-kind.ts';
export {
  type CallbackNumber,
  type CallbackWish,
  type CallerReference,
  type Case,
  type CaseChange,
  type CaseEvent,
  type CaseKind,
  caseKinds,
  type Matter,
  type Urgency,
  urgencies,
} from './case.ts';
export { close, closeAlong } from './close.ts';
export { type Defaults, defaultsFor } from './defaults-for.ts';
export { completed, type Draft, emptyDraft } from './draft.ts';
export { matterHeard, wordsTyped } from './heard.ts';
export { checkIntake } from './intake.ts';
export { joinCall } from './join-call.ts';
export { type Asker, type May, may } from './may.ts';
export { type Course, type NextAction, type NextStep, nextAction } from './next-action.ts';
export { type Opening, open, openedEvent, type Taken, type TakenCase } from './open.ts';
export { readMatter } from './read-matter.ts';
export { readReceiptNumber, receiptNumber } from './receipt-number.ts';
export { reopen } from './reopen.ts';
export { type ReportLabel, reportLabel } from './report-label.ts';
export { isSameMessage } from './same-message.ts';
export { isSettled, type Standing } from './settled.ts';
export { type FallbackReason, fallbackReasons, type Treatment } from './treatment.ts';
export { openVoicemail, type VoicemailLeft } from './voicemail.ts';
