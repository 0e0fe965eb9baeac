export { mayComeFrom, readRange } from './address-range.ts';
export {
  type Demand,
  demands,
  idleMinutesRange,
  mostHoursRange,
  mostRanges,
  type SecurityPolicy,
  usualPolicy,
} from './policy.ts';
export { isOver, type SessionTimes } from './session.ts';
export { settlePolicy } from './settle.ts';
