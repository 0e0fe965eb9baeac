import type { Calendar } from './calendar.ts';
import { nextOpening, openingDay } from './open.ts';
import { type Because, ruleOf } from './rule.ts';
import { dayOf } from './tokyo.ts';

/** What a calendar says at an instant and by which of its parts, to be shown to the person who edits it. */
export type Applies = {
  open: boolean;
  /** The day whose rule speaks: yesterday while its night period still runs. */
  day: string;
  because: Because;
  /** The holiday of that day, also where holidays are treated as weekdays. */
  holiday: string | null;
  /** The reason given with an exception. */
  why: string | null;
  nextOpening: Date | null;
};

export function whatApplies(calendar: Calendar, at: Date): Applies {
  const opening = openingDay(calendar, at);
  const day = opening ?? dayOf(at);
  const { because, holiday, why } = ruleOf(calendar, day);
  return { open: opening !== null, day, because, holiday, why, nextOpening: nextOpening(calendar, at) };
}
