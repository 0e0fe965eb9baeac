import type { Rate } from './rate.ts';
import type { Toll } from './toll.ts';

/**
 * Yen, by every unit begun since the answer. Who is on the line still costs what the line has cost so far; who is being rung
 * may answer at any moment, and costs the first unit already; who did not answer costs nothing.
 */
export function costOf(
  { rate, answeredAt, endedAt }: Pick<Toll, 'rate' | 'answeredAt' | 'endedAt'>,
  now: Date,
): number {
  if (answeredAt) return yenFor(rate, ((endedAt ?? now).getTime() - answeredAt.getTime()) / 1000);
  return endedAt ? 0 : rate.yen;
}

/** Yen for so many seconds of talk; the first unit is begun with the answer. */
export function yenFor({ yen, seconds }: Rate, talked: number): number {
  return yen * Math.max(1, Math.ceil(talked / seconds));
}

/** Of the cap; from here on the supervisors are told. */
const nearBy = 0.8;

export function isNear({ spent, cap }: { spent: number; cap: number }): boolean {
  return spent > 0 && spent >= cap * nearBy;
}
