import { addDays, dayOf, instantOf } from '../hours/index.ts';

export type Freshness = 'fresh' | 'stale' | 'expired';

const aDay = 24 * 3_600_000;

/** When a file that came at `takenAt` is forgotten: the end (Tokyo) of the `keepDays`th day after that day. */
export function expiryOf(takenAt: Date, keepDays: number): Date {
  return instantOf(addDays(dayOf(takenAt), keepDays + 1), '00:00');
}

/** Stale from when the next daily file should have come. At its expiry it is gone, not one instant later. */
export function freshnessOf({ takenAt, expiresAt }: { takenAt: Date; expiresAt: Date }, now: Date): Freshness {
  if (now >= expiresAt) return 'expired';
  return now.getTime() - takenAt.getTime() > aDay ? 'stale' : 'fresh';
}
