import type { Clock } from '@denwaban/server/shell/clock.ts';

/** A clock that stands still until it is set; it never goes back. */
export type PretendClock = Clock & { set(at: Date): void };

export function pretendClock(start: Date): PretendClock {
  let now = start;
  return {
    now: () => now,
    set: (at) => {
      if (at < now) throw new Error('time does not go back');
      now = at;
    },
  };
}
