import { checkNothingOwed, type Owed } from '../complaints/index.ts';
import { isRefusal, type Refusal, refuse } from '../refusals/index.ts';
import type { Case, CaseChange } from './case.ts';

/**
 * `by` is a person of the staff or a contact; null where the case closes by itself.
 * Refuses case_already_closed, promise_still_open, callback_still_open.
 */
export function close(found: Case, by: string | null, owed: Owed, now: Date): CaseChange | Refusal {
  if (found.state === 'closed') return refuse('case_already_closed');
  const nothing = checkNothingOwed(owed);
  if (isRefusal(nothing)) return nothing;
  const { client, id } = found;
  return {
    case: { ...found, state: 'closed', closedAt: now, closedBy: by },
    events: [{ name: 'case.closed', client, id, data: { by, closedAt: now.toISOString() } }],
  };
}
