import { type Refusal, refuse } from '../refusals/index.ts';
import type { Journey, JourneyAnswer } from './journey.ts';
import { isOpenStage, type OpenStage } from './stage.ts';

type Move = { to: OpenStage; isVerified: boolean };

/**
 * On to a later stage or back to an earlier one; a step may be left out. Test calls are taken of a verified company only
 * (犯収法4条: the check comes before the service). Refuses client_already_live, verification_missing.
 */
export function move(journey: Journey, { to, isVerified }: Move, now: Date): JourneyAnswer | Refusal {
  if (!isOpenStage(journey.stage)) return refuse('client_already_live');
  if (to === 'opening' && !isVerified) return refuse('verification_missing');
  if (to === journey.stage) return { journey, events: [] };
  const { client, stage: from } = journey;
  return {
    journey: { ...journey, stage: to, since: now, next: null },
    events: [{ name: 'journey.moved', client, id: client, data: { from, to } }],
  };
}

/** 見送り: it came to nothing. Refuses client_already_live, incomplete_input (why). */
export function drop(journey: Journey, why: string, now: Date): JourneyAnswer | Refusal {
  if (!isOpenStage(journey.stage)) return refuse('client_already_live');
  if (why.trim() === '') return refuse('incomplete_input', [{ field: 'why', code: 'required' }]);
  const { client } = journey;
  return {
    journey: { ...journey, stage: 'left', since: now, next: null, droppedWhy: why.trim() },
    events: [{ name: 'journey.dropped', client, id: client, data: {} }],
  };
}
