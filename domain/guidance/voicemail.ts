import { type Refusal, refuse } from '../refusals/index.ts';

/** How long a message on the voicemail may be: half a minute to five. */
export const voicemailLengths = [30, 60, 120, 180, 300] as const;

/** Refuses incomplete_input: another length. */
export function readVoicemail(seconds: number | null): number | null | Refusal {
  if (seconds === null || (voicemailLengths as readonly number[]).includes(seconds)) return seconds;
  return refuse('incomplete_input', [{ field: 'seconds', code: 'not_a_choice' }]);
}
