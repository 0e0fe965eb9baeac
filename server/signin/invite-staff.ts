import type { inviteStaff as asked } from '@denwaban/api/staff';
import { refuse } from '@denwaban/domain/refusals';
import type { Staff } from '@denwaban/domain/staff';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, AskOf } from '../shell/ask.ts';
import { memberShown } from '../staff/present.ts';
import * as staff from '../staff/store.ts';
import { invite } from './invite.ts';

export async function inviteStaff(tx: AgencyTx, { body }: AskOf<typeof asked>): Promise<Answered<typeof asked>> {
  const { email, legalName, businessName, role } = body;
  const member: Staff = { id: tx.id(), businessName, role, state: 'invited' };
  await staff.add(tx, member, { legalName, email });
  if (!(await invite(tx, { client: null, person: member.id, name: businessName, email }))) return refuse('email_taken');
  await record(tx, { name: 'staff.invited', client: null, id: member.id, data: {} });
  return memberShown(member, []);
}
