import { checkNothingOwed, type Owed } from '../complaints/index.ts';
import { isRefusal, type Refusal, refuse } from '../refusals/index.ts';
import type { Case, CaseChange } from './case.ts';

/**
 * `by` is a person of the staff or a contact; null where the case closes by itself.
 * `owed` is of the case and of those that are part of it.
 * Refuses case_already_closed, case_merged_away (it closes with the case it is part of), promise_still_open,
 * callback_still_open.
 */
export function close(found: Case, by: string | null, owed: Owed, now: Date): CaseChange | Refusal {
  if (found.state === 'closed') return refuse('case_already_closed');
  if (found.mergedInto !== null) return refuse('case_merged_away');
  const nothing = checkNothingOwed(owed);
  if (isRefusal(nothing)) return nothing;
  return closed(found, by, now);
}

/** A case that is part of another closes with it, which looked at what was owed in both. */
export function closeAlong(found: Case, by: string | null, now: Date): CaseChange {
  return found.state === 'closed' ? { case: found, events: [] } : closed(found, by, now);
}

function closed(found: Case, by: string | null, now: Date): CaseChange {
  const { client, id } = found;
  return {
    case: { ...found, state: 'closed', closedAt: now, closedBy: by },
    events: [{ name: 'case.closed', client, id, data: { by, closedAt: now.toISOString() } }],
  };
}
