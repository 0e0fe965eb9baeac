import { readNumber } from '../numbers/index.ts';
import { isRefusal, type Refusal, refuse } from '../refusals/index.ts';
import type { Caller, CallerEvent } from './caller.ts';

export type CallerAnswer = { caller: Caller; events: CallerEvent[] };

const mostNumbers = 20;

/**
 * Another number by which a caller is recognised; `owner` is the caller of this client who has it already, if any.
 * Refuses caller_number_taken, and what readNumber refuses.
 */
export function addNumber(caller: Caller, raw: string, owner: string | null, now: Date): CallerAnswer | Refusal {
  const number = readNumber(raw);
  if (isRefusal(number)) return refuse('incomplete_input', [{ field: 'number', code: number.code }]);
  if (caller.numbers.includes(number)) return { caller, events: [] };
  if (owner !== null) return refuse('caller_number_taken');
  if (caller.numbers.length >= mostNumbers)
    return refuse('incomplete_input', [{ field: 'number', code: 'out_of_range' }]);
  return changed(caller, [...caller.numbers, number], 'caller.number_added', now);
}

/** The number no longer says who rings. Refuses not_found. */
export function removeNumber(caller: Caller, number: string, now: Date): CallerAnswer | Refusal {
  if (!caller.numbers.includes(number)) return refuse('not_found');
  const others = caller.numbers.filter((other) => other !== number);
  return changed(caller, others, 'caller.number_removed', now);
}

function changed(
  caller: Caller,
  numbers: string[],
  name: 'caller.number_added' | 'caller.number_removed',
  now: Date,
): CallerAnswer {
  const { client, id } = caller;
  return { caller: { ...caller, numbers }, events: [{ name, client, id, data: { at: now.toISOString() } }] };
}
