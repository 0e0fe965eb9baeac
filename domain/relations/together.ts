// What is looked at together while one case is part of another.
import { type Course, type NextAction, nextAction } from '../cases/index.ts';
import type { Owed } from '../complaints/index.ts';

/** What the callers of all of them are still owed: of several callbacks one that is not done, if any. */
export function owedTogether(all: readonly Owed[]): Owed {
  const callbacks = all.flatMap(({ callback }) => callback ?? []);
  return {
    promises: all.flatMap(({ promises }) => promises),
    callback: callbacks.find(({ state }) => state.is !== 'done') ?? callbacks[0] ?? null,
  };
}

/**
 * What comes next of a case and of those that are part of it: the soonest of all that waits. A complaint that is part of
 * another goes through that one's life, and nothing is to be done merely because it stands open.
 */
export function nextTogether(kept: Course, merged: readonly Course[]): NextAction | null {
  const own = nextAction(kept);
  if (own === null) return null;
  const owed = merged.flatMap((course) => nextAction({ ...course, complaint: null }) ?? []);
  const [soonest] = [own, ...owed]
    .filter(({ what }) => what !== 'follow_up')
    .toSorted((one, other) => one.by.getTime() - other.by.getTime());
  return soonest ?? own;
}
