import type { Calendar } from './calendar.ts';
import { openingDay } from './open.ts';
import { type Because, ruleOf } from './rule.ts';
import { nextTaking, type Switchover, switchoverAt } from './switchover.ts';
import { dayOf } from './tokyo.ts';

/** What holds at an instant: by which part of the calendar, or by what the client has said since. */
export type Applies = {
  open: boolean;
  /** The day whose rule speaks: yesterday while its night period still runs. */
  day: string;
  because: Because | 'switchover';
  /** The holiday of that day, also where holidays are treated as weekdays. */
  holiday: string | null;
  /** The reason given with an exception. */
  why: string | null;
  nextOpening: Date | null;
};

export function whatApplies(calendar: Calendar, at: Date, switchover: Switchover | null = null): Applies {
  const opening = openingDay(calendar, at);
  const day = opening ?? dayOf(at);
  const { because, holiday, why } = ruleOf(calendar, day);
  const next = nextTaking(calendar, switchover, at);
  const holding = switchoverAt(switchover, at);
  if (holding) {
    return { open: holding.taking === 'calls', day, because: 'switchover', holiday, why: null, nextOpening: next };
  }
  return { open: opening !== null, day, because, holiday, why, nextOpening: next };
}
