import { isDay } from '../hours/index.ts';
import { type Problem, type Refusal, refuse } from '../refusals/index.ts';
import type { Journey, JourneyAnswer, Quote } from './journey.ts';

export type Plan = Pick<Journey, 'inCharge' | 'wantedFrom' | 'next'>;

/** Who is in charge, from when the client wishes to begin, what is next and by which day. Refuses incomplete_input. */
export function plan(journey: Journey, { inCharge, wantedFrom, next }: Plan): JourneyAnswer | Refusal {
  const problems = [...day('wantedFrom', wantedFrom), ...day('next.by', next?.by ?? null)];
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const words = next?.words.trim() ?? '';
  const { client } = journey;
  return {
    journey: { ...journey, inCharge, wantedFrom, next: words === '' ? null : { words, by: next?.by ?? null } },
    events: [{ name: 'journey.planned', client, id: client, data: { inCharge, wantedFrom } }],
  };
}

const mostCalls = 1_000_000;
const mostYen = 100_000_000;

/** 見積. Refuses incomplete_input (includedCalls, baseYen, perExtraCallYen, effectiveFrom). */
export function quote(journey: Journey, offered: Quote): JourneyAnswer | Refusal {
  const problems = [
    ...whole('includedCalls', offered.includedCalls, mostCalls),
    ...whole('baseYen', offered.baseYen, mostYen),
    ...whole('perExtraCallYen', offered.perExtraCallYen, mostYen),
    ...day('effectiveFrom', offered.effectiveFrom),
  ];
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const { client } = journey;
  const { tier, includedCalls } = offered;
  return {
    journey: { ...journey, quote: offered },
    events: [{ name: 'journey.quoted', client, id: client, data: { tier, includedCalls } }],
  };
}

function whole(field: string, value: number | null, most: number): Problem[] {
  if (value === null) return [];
  if (!Number.isInteger(value)) return [{ field, code: 'not_whole' }];
  return value < 0 || value > most ? [{ field, code: 'out_of_range' }] : [];
}

function day(field: string, value: string | null): Problem[] {
  return value === null || isDay(value) ? [] : [{ field, code: 'not_a_day' }];
}
