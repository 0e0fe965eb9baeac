import { type Refusal, refuse } from '../refusals/index.ts';
import { dueAt, standing } from './standing.ts';
import type { Lending, LendingAnswer, StockEvent, StockNumber } from './stock.ts';

/** The client gives it back, or its last day is over: from now on it cools. Refuses lending_ended. */
export function end(lending: Lending, now: Date): LendingAnswer | Refusal {
  if (lending.endedAt) return refuse('lending_ended');
  const { stock, client, line, guidance } = lending;
  const data = { line, guided: guidance !== '' };
  return {
    lending: { ...lending, endedAt: now },
    events: [{ name: 'stock.lending_ended', client, id: stock, data }],
  };
}

/** What the clock does: ends what is over, and frees what has cooled. Nothing, where it came too early. */
export function lapse(lending: Lending, now: Date): LendingAnswer | null {
  const at = dueAt(lending);
  if (!at || now < at) return null;
  if (!lending.endedAt) return end(lending, now) as LendingAnswer;
  const { stock, client, line } = lending;
  return {
    lending: { ...lending, overAt: now },
    events: [{ name: 'stock.cooled', client, id: stock, data: { line } }],
  };
}

/** Back to its carrier. Refuses number_not_free while a client has it, or their people see it, and number_returned. */
export function giveBack(
  number: StockNumber,
  last: Lending | null,
  now: Date,
): { number: StockNumber; events: readonly StockEvent[] } | Refusal {
  const { is } = standing(number, last);
  if (is === 'returned') return refuse('number_returned');
  if (is === 'lent' || is === 'for_people') return refuse('number_not_free');
  return {
    number: { ...number, returnedAt: now },
    events: [{ name: 'stock.returned', client: null, id: number.id, data: {} }],
  };
}

/** The line that had it last takes it back while it cools, as if nothing had been. Refuses lending_ended once it has cooled. */
export function takeBack(lending: Lending): LendingAnswer | Refusal {
  if (!lending.endedAt || lending.overAt) return refuse('lending_ended');
  const { stock, client, line } = lending;
  return {
    lending: { ...lending, until: null, endedAt: null },
    events: [{ name: 'stock.lent', client, id: stock, data: { line, until: null } }],
  };
}
