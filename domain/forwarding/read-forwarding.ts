import { leadsTo } from '../numbers/index.ts';
import { isRefusal, type Problem, type Refusal, refuse } from '../refusals/index.ts';
import type { Forwarding } from './forwarding.ts';

export type TypedForwarding = Omit<Forwarding, 'line' | 'client'>;

/** Carriers let it ring from 5 to 120 seconds; beyond a minute a caller has given up. */
export const ringingSeconds = { min: 5, max: 120 };

/** `own`: the numbers at which we answer. Refuses incomplete_input: a number of ours forwarded to us rings for ever. */
export function readForwarding(typed: TypedForwarding, own: ReadonlySet<string>): TypedForwarding | Refusal {
  const seconds = typed.way === 'no_answer' ? typed.seconds : null;
  const leads = typed.number?.trim() ? leadsTo(typed.number) : null;
  const problems: Problem[] = [
    ...numberProblems(typed, leads, own),
    ...(typed.way === 'no_answer' ? secondsProblems(seconds) : []),
  ];
  if (problems.length > 0 || isRefusal(leads)) return refuse('incomplete_input', problems);
  return { carrier: typed.carrier, way: typed.way, number: leads?.number ?? null, seconds };
}

function numberProblems(
  { way }: TypedForwarding,
  leads: ReturnType<typeof leadsTo> | null,
  own: ReadonlySet<string>,
): Problem[] {
  if (leads === null) return way === 'none' ? [] : [{ field: 'number', code: 'required' }];
  if (isRefusal(leads)) return [{ field: 'number', code: leads.code }];
  if (leads.number === null) return [{ field: 'number', code: 'number_of_a_service' }];
  return own.has(leads.number) ? [{ field: 'number', code: 'number_leads_back' }] : [];
}

function secondsProblems(seconds: number | null): Problem[] {
  if (seconds === null) return [{ field: 'seconds', code: 'required' }];
  const isWithin = Number.isInteger(seconds) && seconds >= ringingSeconds.min && seconds <= ringingSeconds.max;
  return isWithin ? [] : [{ field: 'seconds', code: 'out_of_range' }];
}
