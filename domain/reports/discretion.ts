import type { Case } from '../cases/index.ts';
import { accusedOf } from '../contacts/index.ts';
import type { Material } from './compose.ts';

/**
 * What the caller said; null where it is about one of those who read the report, who are not told of it by this page first,
 * and while the agency still checks it (domain/checks).
 */
export function wordsOf(
  about: Case,
  { complaints, receivers }: Pick<Material, 'complaints' | 'receivers'>,
): string | null {
  if (about.held) return null;
  const { addressee, complaintAbout } = about;
  const namedEmployee = complaints.get(about.id)?.record.namedEmployee ?? null;
  const accused = accusedOf({ addressee, complaintAbout, namedEmployee });
  return accused !== null && receivers.includes(accused) ? null : about.summary;
}
