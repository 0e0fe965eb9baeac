// The days of a Tokyo month ('2026-11'), and calls put to their days.
import type { UsageShown } from '@denwaban/api/usage';
import { addDays, weekdayOf } from '@denwaban/domain/hours';

export type DayCount = { day: string; counted: number; notCounted: number };

/** Every day of the month, also those on which nobody called. */
export function everyDay({ month, byDay }: Pick<UsageShown, 'month' | 'byDay'>): DayCount[] {
  const known = new Map(byDay.map((each) => [each.day, each]));
  return daysOf(month).map((day) => known.get(day) ?? { day, counted: 0, notCounted: 0 });
}

function daysOf(month: string): string[] {
  const days = [];
  for (let day = `${month}-01`; day.startsWith(month); day = addDays(day, 1)) days.push(day);
  return days;
}

export const isWeekend = (day: string) => ['sat', 'sun'].includes(weekdayOf(day));

/** A month earlier (-1) or later (1). */
export function monthBeside(month: string, step: -1 | 1): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 + step, 1)).toISOString().slice(0, 7);
}

/** A round number at or above the highest day, for the top of the chart: 1, 2 or 5 times a power of ten. */
export function topOf(days: readonly DayCount[]): number {
  const most = Math.max(4, ...days.map(({ counted, notCounted }) => counted + notCounted));
  const power = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 5, 10].map((step) => step * power).find((top) => top >= most) as number;
}

export type Line = UsageShown['lines'][number];

/** Lines by their day, the latest day and in it the latest call first. */
export function linesByDay(lines: readonly Line[]): [day: string, lines: Line[]][] {
  const latestFirst = [...lines].sort((one, other) => other.at.localeCompare(one.at));
  return [...Map.groupBy(latestFirst, ({ day }) => day)].sort(([one], [other]) => other.localeCompare(one));
}

/** A month as an address says it, if it is one. */
export function monthIn(said: unknown): string | undefined {
  return typeof said === 'string' && /^20\d\d-(0[1-9]|1[0-2])$/.test(said) ? said : undefined;
}
