import { isRefusal, type Refusal, refuse } from '../refusals/index.ts';
import type { Complaint, ComplaintAnswer, OtherWay } from './complaint.ts';
import { changed, checkTurn, type Doing, standing, within } from './move.ts';

/** 7.8: the caller was told of the decision. Refuses complaint_closed, complaint_step_out_of_turn. */
export function tellDecision(found: Complaint, doing: Doing): ComplaintAnswer | Refusal {
  const turn = checkTurn(found, ['responded']);
  if (isRefusal(turn)) return turn;
  const complaint = within(found, 'decision_told', doing);
  return changed(complaint, { name: 'complaint.decision_told', data: standing(complaint) });
}

export type CallerRefuses = { toldOf: readonly OtherWay[]; words: string };

/**
 * 7.9: the caller does not accept. It stays open, the caller is told of the other ways there are, and it is watched.
 * Refuses complaint_closed, complaint_step_out_of_turn, incomplete_input.
 */
export function callerRefuses(
  found: Complaint,
  { toldOf, words }: CallerRefuses,
  doing: Doing,
): ComplaintAnswer | Refusal {
  const turn = checkTurn(found, ['decision_told']);
  if (isRefusal(turn)) return turn;
  if (toldOf.length === 0) return refuse('incomplete_input', [{ field: 'toldOf', code: 'required' }]);
  const refusal = { toldOf: [...new Set(toldOf)], words: words.trim(), at: doing.now };
  const complaint = within({ ...found, refusal }, 'open_refused', doing);
  return changed(complaint, { name: 'complaint.refused', data: { ...standing(complaint), toldOf: refusal.toldOf } });
}

/** Another body has it now. Refuses complaint_closed, complaint_step_out_of_turn, incomplete_input. */
export function goExternal(found: Complaint, body: string, doing: Doing): ComplaintAnswer | Refusal {
  const turn = checkTurn(found, ['open_refused']);
  if (isRefusal(turn)) return turn;
  if (body.trim() === '') return refuse('incomplete_input', [{ field: 'body', code: 'required' }]);
  const complaint = within({ ...found, external: { body: body.trim(), at: doing.now } }, 'external', doing);
  return changed(complaint, { name: 'complaint.went_external', data: standing(complaint) });
}
