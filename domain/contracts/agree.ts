import { dayOf } from '../hours/index.ts';
import { type Refusal, refuse } from '../refusals/index.ts';
import { checkContract } from './check-contract.ts';
import type { Contract } from './contract.ts';

/**
 * Terms from a day on. What has held is never edited, since lines on a bill cite it: only today or a later day can be
 * agreed on, and of the terms already agreed for a day only those that have not begun are replaced.
 * Refuses incomplete_input with its problems (already_past, not_unique on effectiveFrom).
 */
export function agree(contracts: readonly Contract[], proposed: Contract, now: Date): Contract | Refusal {
  const today = dayOf(now);
  const replaced = contracts.find(({ effectiveFrom }) => effectiveFrom === proposed.effectiveFrom);
  const problems = checkContract(proposed);
  if (proposed.effectiveFrom < today) problems.push({ field: 'effectiveFrom', code: 'already_past' });
  else if (replaced && replaced.effectiveFrom === today) problems.push({ field: 'effectiveFrom', code: 'not_unique' });
  if (problems.length > 0) return refuse('incomplete_input', problems);
  return replaced ? { ...proposed, id: replaced.id } : proposed;
}
