import { addDays, dayOf } from '@denwaban/domain/hours';

/** A Tokyo month as days; `today` is the day up to which it has run: its last where it is over. */
export type Month = { month: string; from: string; to: string; today: string; isOver: boolean };

/** `'2026-05'`, or the month of `now`. */
export function monthOf(asked: string | undefined, now: Date): Month {
  const day = dayOf(now);
  const month = asked ?? day.slice(0, 7);
  const from = `${month}-01`;
  const to = addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1);
  const isOver = day > to;
  return { month, from, to, today: isOver ? to : day, isOver };
}
