import { type Refusal, refuse } from '../refusals/index.ts';
import type { Case, CaseChange } from './case.ts';

/** The matter was not settled after all. Refuses case_already_open, case_merged_away. */
export function reopen(found: Case, by: string, now: Date): CaseChange | Refusal {
  if (found.state === 'open') return refuse('case_already_open');
  if (found.mergedInto !== null) return refuse('case_merged_away');
  const { client, id } = found;
  return {
    case: { ...found, state: 'open', closedAt: null, closedBy: null },
    events: [{ name: 'case.reopened', client, id, data: { by, reopenedAt: now.toISOString() } }],
  };
}
