export {
  type CallbackNumber,
  type CallbackWish,
  type Case,
  type CaseChange,
  type CaseEvent,
  type CaseKind,
  type ComplaintAbout,
  caseKinds,
  complaintsAbout,
  type Matter,
  type Urgency,
  urgencies,
} from './case.ts';
export { close } from './close.ts';
export { type Defaults, defaultsFor } from './defaults-for.ts';
export { type Draft, emptyDraft } from './draft.ts';
export { checkIntake } from './intake.ts';
export { joinCall } from './join-call.ts';
export { type Asker, type May, may } from './may.ts';
export { type Opening, open } from './open.ts';
export { readReceiptNumber, receiptNumber } from './receipt-number.ts';
export { reopen } from './reopen.ts';
export { type ReportLabel, reportLabel } from './report-label.ts';
export { isSameMessage } from './same-message.ts';
export { isSettled, type Standing } from './settled.ts';
