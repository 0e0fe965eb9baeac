import type { TradeEvent } from '../events/index.ts';

/** Of the whole history, so much as figures are read from. */
export const read = [
  'call.queued',
  'call.answered',
  'call.abandoned',
  'call.hung_up',
  'call.wrap_up_started',
  'call.wrapped_up',
  'call.passed_on',
  'call.disposed',
  'call.ended',
  'case.opened',
  'case.call_joined',
  'relay.planned',
  'relay.sent',
  'callback.opened',
  'correction.made',
] as const satisfies readonly TradeEvent['name'][];

/** What happened, and when it was written down. */
export type Happening = Extract<TradeEvent, { name: (typeof read)[number] }> & { at: Date };

/** From an instant until before another. */
export type Span = { from: Date; to: Date };

export function isIn({ from, to }: Span, at: Date): boolean {
  return from <= at && at < to;
}
