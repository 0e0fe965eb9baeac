export { type Counted, errorRate, together } from './error-rate.ts';
export { isSameRemark, make, type RemarkInput, recheckMinutes } from './make.ts';
export { may, type RemarkMay } from './may.ts';
export { dueAt, type Finding, isOverdue, lapse, settle, take } from './recheck.ts';
export {
  type Outcome,
  outcomes,
  type Remark,
  type RemarkAnswer,
  type RemarkEvent,
  type RemarkKind,
  type RemarkState,
  remarkKinds,
} from './remark.ts';
