import { type Calendar, holidayName, type Period, ruleOf } from '../hours/index.ts';

export type UsualDay = { date: string; holiday: string | null; usual: Period[] };

/** What 通常 would mean on each of these days: what the week and its holidays say, without any special day. */
export function usualOn(calendar: Calendar | null, days: readonly string[]): UsualDay[] {
  const plain = calendar && { ...calendar, exceptions: [] };
  return days.map((date) => ({
    date,
    holiday: holidayName(date),
    usual: plain ? ruleOf(plain, date).periods : [],
  }));
}
