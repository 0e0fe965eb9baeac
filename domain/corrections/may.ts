import type { Case } from '../cases/index.ts';
import { may as able, type Who } from '../staff/index.ts';

/** An operator corrects what they took themselves; supervisors and managers whatever was taken. */
export function mayCorrect(found: Pick<Case, 'takenBy'>, who: Who & { id: string }): boolean {
  if (!able(who, 'correct_cases')) return false;
  return who.role !== 'operator' || who.id === found.takenBy;
}
