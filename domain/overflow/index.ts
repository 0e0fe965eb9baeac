export { type Choice, choiceOfKey, choices, keyOf } from './choice.ts';
export type { Does, Overflow, OverflowEvent } from './overflow.ts';
export { type OverflowReason, overflowReasons, overflows, type Standing } from './overflows.ts';
export { overflowBounds, readOverflow } from './read-overflow.ts';
export { ringUntil } from './ring-until.ts';
