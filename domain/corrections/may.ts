import type { Case } from '../cases/index.ts';
import { may as able, type Who } from '../staff/index.ts';

/**
 * An operator corrects what they took themselves; supervisors and managers whatever was taken. What is part of another case
 * stays as it was until the two are split.
 */
export function mayCorrect(found: Pick<Case, 'takenBy' | 'mergedInto'>, who: Who & { id: string }): boolean {
  if (found.mergedInto !== null || !able(who, 'correct_cases')) return false;
  return who.role !== 'operator' || who.id === found.takenBy;
}
