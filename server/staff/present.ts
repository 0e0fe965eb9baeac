import type { StaffMember } from '@denwaban/api/staff';
import type { Staff } from '@denwaban/domain/staff';

export function memberShown({ id, businessName, role, state }: Staff, grants: readonly string[]): StaffMember {
  return { id, businessName, role, state, grants: [...grants] };
}
