export { type Asked, ask, isHeld, type Taker } from './ask.ts';
export type {
  Check,
  CheckAnswer,
  CheckEvent,
  CheckPolicy,
  CheckReason,
  CheckState,
  ReleasedWhy,
} from './check.ts';
export { type CheckMay, may } from './may.ts';
export { dueAt, pass, release } from './pass.ts';
export { checkPolicy, mostMinutes, policyFor, usualPolicy } from './policy.ts';
