// Tokyo's clock. Japan Standard Time has been UTC+9 since 1888 (明治19年勅令第51号) and without summer time since
// September 1951 (the summer-time law was repealed in April 1952), so a fixed shift is exact and needs no Intl.
const shift = 9 * 60 * 60_000;
const dayLength = 24 * 60 * 60_000;

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof weekdays)[number];

/** The Tokyo calendar day of an instant, `'2026-05-06'`. */
export function dayOf(at: Date): string {
  return new Date(at.getTime() + shift).toISOString().slice(0, 10);
}

/** The Tokyo time of day of an instant, `'09:30'`; seconds are cut off. */
export function timeOf(at: Date): string {
  return new Date(at.getTime() + shift).toISOString().slice(11, 16);
}

/** The instant of a Tokyo day and time; `'24:00'` is the midnight that ends the day. */
export function instantOf(day: string, time: string): Date {
  return new Date(Date.parse(day) - shift + minutesOf(time) * 60_000);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);
}

export function weekdayOf(day: string): Weekday {
  return weekdays[new Date(Date.parse(day)).getUTCDay()] as Weekday;
}

/** Minutes since midnight of a time of day. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Whether the text is a day that exists: `'2026-02-29'` is not. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;
}

/** Whether the text is a time of day, `'00:00'` to `'23:59'`. */
export function isTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}
