import { type Refusal, refuse } from '../refusals/index.ts';
import type { Complaint, ComplaintAnswer, Side } from './complaint.ts';
import { changed, unchanged } from './move.ts';

/**
 * 専任対応: a named senior owns it to the end, within a limit in yen, and reports each business day. From then on the next
 * move of what was the client's matter is ours; null gives it back.
 * Refuses complaint_closed, incomplete_input, operator_concerned.
 */
export function dedicate(
  found: Complaint,
  to: { staff: string; limitYen: number } | null,
  now: Date,
): ComplaintAnswer | Refusal {
  const { dedicated, concerned, next } = found;
  if (next === null) return refuse('complaint_closed');
  if (to === null && dedicated === null) return unchanged(found);
  if (to !== null && to.staff === concerned) return refuse('operator_concerned');
  if (to !== null && (!Number.isInteger(to.limitYen) || to.limitYen < 0))
    return refuse('incomplete_input', [{ field: 'limitYen', code: 'out_of_range' }]);
  const given = { ...found, dedicated: to && { ...to, since: now } };
  const complaint = { ...given, next: { ...next, side: movedSide(given, next.side) } };
  return changed(complaint, {
    name: 'complaint.dedicated',
    data: { staff: to?.staff ?? null, limitYen: to?.limitYen ?? null },
  });
}

function movedSide({ state, about, dedicated }: Complaint, side: Side): Side {
  if (state !== 'assessed' && state !== 'reopened' && state !== 'responded') return side;
  return dedicated !== null || about === 'operator' ? 'agency' : 'client';
}

/** Which operator it is about: somebody else handles it. Refuses complaint_closed, not_about_operator, operator_concerned. */
export function nameConcerned(found: Complaint, operator: string): ComplaintAnswer | Refusal {
  if (found.next === null) return refuse('complaint_closed');
  if (found.about !== 'operator') return refuse('not_about_operator');
  if (found.dedicated?.staff === operator) return refuse('operator_concerned');
  if (found.concerned === operator) return unchanged(found);
  return changed({ ...found, concerned: operator }, { name: 'complaint.concern_named', data: { operator } });
}
