import { type Refusal, refuse } from '@denwaban/domain/refusals';
import * as contacts from '../contacts/store.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { invite } from './invite.ts';
import { isSignInAddress } from './library.ts';

/** Asked by the agency, or by the client's owner for a colleague; asked again, it sends a new letter and the old one lapses. */
export async function inviteContact(
  tx: AgencyTx,
  { params: { id } }: { params: { id: string } },
): Promise<Refusal | undefined> {
  const contact = await contacts.find(tx, id);
  if (!contact) return refuse('not_found');
  const { client, name, email, role, signIn } = contact;
  if (signIn !== null) return refuse('already_signed_up');
  if (role === null) return refuse('contact_without_role');
  if (email === null || !isSignInAddress(email)) return refuse('contact_without_email');
  if (!(await invite(tx, { client, person: id, name, email }))) return refuse('email_taken');
  await record(tx, { name: 'contact.invited', client, id, data: {} });
}
