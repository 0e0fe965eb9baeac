import type { Overflow } from './overflow.ts';

/** How a caller stands in the queue. `minutes`: about how many more are to be waited; null: nobody can tell. */
export type Standing = { waitedSeconds: number; minutes: number | null; before: number };

export const overflowReasons = ['waited', 'expected', 'before'] as const;
export type OverflowReason = (typeof overflowReasons)[number];

/** Why this caller overflows; null while there is no reason to. What nobody can tell is none. */
export function overflows(
  { waitedSeconds, expectedMinutes, before }: Pick<Overflow, 'waitedSeconds' | 'expectedMinutes' | 'before'>,
  caller: Standing,
): OverflowReason | null {
  if (waitedSeconds !== null && caller.waitedSeconds >= waitedSeconds) return 'waited';
  if (before !== null && caller.before >= before) return 'before';
  if (expectedMinutes !== null && caller.minutes !== null && caller.minutes > expectedMinutes) return 'expected';
  return null;
}
