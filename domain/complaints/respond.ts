import { isRefusal, type Problem, type Refusal, refuse, tooLong } from '../refusals/index.ts';
import type { Complaint, ComplaintAnswer, Response } from './complaint.ts';
import { changed, checkTurn, type Doing, standing, within } from './move.ts';

export type Responding = Pick<Response, 'decision' | 'correction' | 'prevention'>;

const words = 2000;

/**
 * 7.7: a response says what puts it right and what keeps it from happening again, also where the remedy is declined.
 * Refuses complaint_closed, complaint_step_out_of_turn, incomplete_input.
 */
export function respond(found: Complaint, responding: Responding, doing: Doing): ComplaintAnswer | Refusal {
  const turn = checkTurn(found, [
    ...(['acknowledged', 'assessed', 'reopened', 'investigating', 'waiting_for_client', 'callback_due'] as const),
    ...(['responded', 'decision_told', 'open_refused', 'external'] as const),
  ]);
  if (isRefusal(turn)) return turn;
  const { decision } = responding;
  const [correction, prevention] = [responding.correction.trim(), responding.prevention.trim()];
  const problems = [...checkWords('correction', correction), ...checkWords('prevention', prevention)];
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const response = { decision, correction, prevention, by: doing.by, at: doing.now };
  const complaint = within({ ...found, response }, 'responded', doing);
  return changed(complaint, { name: 'complaint.responded', data: { ...standing(complaint), decision } });
}

function checkWords(field: string, typed: string): Problem[] {
  return typed === '' ? [{ field, code: 'required' }] : tooLong(field, typed, words);
}
