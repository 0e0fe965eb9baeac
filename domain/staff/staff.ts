// Staff: a person of the agency. Clients know a person of the staff by the business name only; the legal name is kept in a
// place of its own, which no word of the trade reads.
import type { StaffRole } from './ability.ts';

export type Staff = {
  id: string;
  /** ビジネスネーム: the only name that leaves the agency. */
  businessName: string;
  role: StaffRole;
  state: 'invited' | 'active' | 'retired';
};
