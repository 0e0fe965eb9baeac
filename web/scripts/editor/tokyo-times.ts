// The browser's field of a day and a time, read by Tokyo's clock wherever the browser stands.

const ahead = 9 * 3_600_000;

/** An instant as such a field writes it: '2026-11-22T18:00'. Empty where it is none. */
export function written(at: string): string {
  const time = Date.parse(at);
  return Number.isNaN(time) ? '' : new Date(time + ahead).toISOString().slice(0, 16);
}

/** The instant, in ISO 8601; empty while the field is. */
export function fromWritten(text: string): string {
  const time = Date.parse(`${text}:00+09:00`);
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}

/** The end of a day in Tokyo, so many days from now; 0 is today. */
export function inDays(now: Date, days: number): string {
  const midnight = Math.floor((now.getTime() + ahead) / 86_400_000 + 1 + days) * 86_400_000;
  return new Date(midnight - ahead).toISOString();
}
