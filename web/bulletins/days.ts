import type { DayAnswerShown } from '@denwaban/api/bulletins';

/** Whether an answer is いつもどおり. */
export function isAsUsual(days: readonly DayAnswerShown[]): boolean {
  return days.every(({ is }) => is === 'usual');
}

/** Every day from the first to the last; none where they are not in order, or too many. */
export function daysBetween(first: string, last: string): string[] {
  const [from, until] = [Date.parse(first), Date.parse(last)];
  if (Number.isNaN(from) || Number.isNaN(until) || until < from) return [];
  const count = Math.min((until - from) / 86_400_000 + 1, 60);
  return Array.from({ length: count }, (_, at) => new Date(from + at * 86_400_000).toISOString().slice(0, 10));
}
