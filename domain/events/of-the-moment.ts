import type { TradeEvent } from './index.ts';

const ofTheMoment: ReadonlySet<TradeEvent['name']> = new Set(['call.key_heard']);

/** Whether it is told to those who look on and written down nowhere: which keys a caller presses is nobody's history. */
export function isOfTheMoment({ name }: Pick<TradeEvent, 'name'>): boolean {
  return ofTheMoment.has(name);
}
