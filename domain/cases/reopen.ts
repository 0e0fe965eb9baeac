import { type Refusal, refuse } from '../refusals/index.ts';
import type { Case, CaseChange } from './case.ts';

/** The matter was not settled after all. Refuses case_already_open. */
export function reopen(found: Case, by: string, now: Date): CaseChange | Refusal {
  if (found.state === 'open') return refuse('case_already_open');
  const { client, id } = found;
  return {
    case: { ...found, state: 'open', closedAt: null, closedBy: null },
    events: [{ name: 'case.reopened', client, id, data: { by, reopenedAt: now.toISOString() } }],
  };
}
