import { type Refusal, refuse } from '../refusals/index.ts';

/**
 * Whether calls to a client are recorded, and after how many minutes a pause is over by itself: whoever forgets to resume
 * loses no more than that.
 */
export type RecordingPolicy = { records: boolean; resumesAfterMinutes: number };

export const usualPolicy: RecordingPolicy = { records: true, resumesAfterMinutes: 3 };

export const pauseLengths = [1, 2, 3, 5, 10] as const;

/** Refuses incomplete_input: another length. */
export function readPolicy(policy: RecordingPolicy): RecordingPolicy | Refusal {
  if ((pauseLengths as readonly number[]).includes(policy.resumesAfterMinutes)) return policy;
  return refuse('incomplete_input', [{ field: 'resumesAfterMinutes', code: 'not_a_choice' }]);
}
