export {
  type MissedCall,
  type MissedCallAnswer,
  type MissedCallEvent,
  type MissedCallPolicy,
  type MissedCallPolicyEvent,
  type MissedCallResult,
  type MissedCallSettler,
  type MissedCallState,
  type MissedWhy,
  missedCallMinutes,
  usualMissedCallPolicy,
} from './missed-call.ts';
export { type Missed, type MissedCallClock, note } from './note.ts';
export { dueAt, isOverdue, lapse } from './overdue.ts';
export { readMissedCallPolicy } from './read-policy.ts';
export { answered, claim, reopen, settle } from './settle.ts';
