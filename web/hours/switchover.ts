// The times until which a company may switch its taking of calls over, as they are offered.
import { dayOf, instantOf } from '@denwaban/domain/hours';

const halfHour = 30 * 60_000;

/** The midnight that ends this Tokyo day. */
export function endOfToday(now: Date): string {
  return instantOf(dayOf(now), '24:00').toISOString();
}

/** The half hours left of today, its end, the company's next opening where it is not today any more, and what was said. */
export function untilTimes(now: Date, { opening, said }: { opening: string | null; said: string | null }): string[] {
  const midnight = new Date(endOfToday(now)).getTime();
  const times = new Set([new Date(midnight).toISOString()]);
  for (let at = Math.ceil((now.getTime() + 1) / halfHour) * halfHour; at < midnight; at += halfHour) {
    times.add(new Date(at).toISOString());
  }
  if (opening && isWithinReach(new Date(opening), now)) times.add(new Date(opening).toISOString());
  if (said) times.add(new Date(said).toISOString());
  return [...times].sort();
}

// The server takes no more than seven days.
function isWithinReach(opening: Date, now: Date): boolean {
  const ahead = opening.getTime() - now.getTime();
  return ahead > 0 && ahead <= 7 * 24 * 60 * 60_000;
}
