import { addDays, dayOf, instantOf } from '../hours/index.ts';
import type { Lending, StockNumber, StockStanding } from './stock.ts';

/** Eight weeks: who kept a number in a memo has mostly rung it by then. */
export const coolingDays = 56;

/** How a number stands, by whatever it was lent for last. */
export function standing({ returnedAt, forPeople }: StockNumber, last: Lending | null): StockStanding {
  if (returnedAt) return { is: 'returned', at: returnedAt };
  if (forPeople) return { is: 'for_people' };
  if (!last || last.overAt) return { is: 'free' };
  if (!last.endedAt) return { is: 'lent', lending: last };
  return { is: 'cooling', lending: last, until: coolsUntil(last.endedAt) };
}

/** The midnight at which it may be lent again. */
export function coolsUntil(endedAt: Date): Date {
  return instantOf(addDays(dayOf(endedAt), coolingDays), '00:00');
}

/** When the clock has something to say of a lending: its last day is over, or its number has cooled. */
export function dueAt({ until, endedAt, overAt }: Lending): Date | null {
  if (overAt) return null;
  if (endedAt) return coolsUntil(endedAt);
  return until === null ? null : instantOf(addDays(until, 1), '00:00');
}
