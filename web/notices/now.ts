import type { NoticeLine } from '@denwaban/api/notices';

/** Whether it holds at this moment: an open page outlives a notice. */
export function isNow({ from, until }: Pick<NoticeLine, 'from' | 'until'>, now: Date): boolean {
  return Date.parse(from) <= now.getTime() && now.getTime() < Date.parse(until);
}
