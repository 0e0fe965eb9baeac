/** A moment as the console meets it: a Date, an ISO string from the server, or a Tokyo day ('2026-11-22'), which means its midnight. */
export type Instant = Date | string;

// Japan has kept UTC+9 without summer time since 1952, so that no time-zone table is needed to read its clock.
const offset = 9 * 3_600_000;
const dayLength = 86_400_000;

export function instant(at: Instant): Date {
  if (at instanceof Date) return at;
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(at) ? `${at}T00:00:00+09:00` : at);
}

export function partsOf(at: Instant) {
  const there = new Date(instant(at).getTime() + offset);
  return {
    year: there.getUTCFullYear(),
    month: there.getUTCMonth() + 1,
    date: there.getUTCDate(),
    weekday: there.getUTCDay(),
    hour: there.getUTCHours(),
    minute: there.getUTCMinutes(),
  };
}

/** The Tokyo day of a moment: '2026-11-22'. */
export function dayOf(at: Instant): string {
  return new Date(instant(at).getTime() + offset).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
}
