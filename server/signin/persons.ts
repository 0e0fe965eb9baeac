import * as contacts from '../contacts/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';

// A person who may sign in is a member of the staff (no client) or a contact of a client.
export type SomePerson = { client: string | null; person: string };

/** How we write to them; null for those who have left or may not sign in. */
export async function nameOf(tx: AgencyTx, { client, person }: SomePerson): Promise<string | null> {
  if (client !== null) {
    const contact = await contacts.find(tx, person);
    return contact?.role ? contact.name : null;
  }
  const member = await staff.find(tx, person);
  return member && member.state !== 'retired' ? member.businessName : null;
}

/** From now on this person signs in. False for those who have left or may not. */
export async function signUp(tx: AgencyTx, who: SomePerson): Promise<boolean> {
  return who.client === null ? signUpStaff(tx, who.person) : signUpContact(tx, who.person);
}

async function signUpContact(tx: AgencyTx, person: string): Promise<boolean> {
  const contact = await contacts.lock(tx, person);
  if (!contact?.role) return false;
  await contacts.saveSignIn(tx, person, person);
  return true;
}

async function signUpStaff(tx: AgencyTx, person: string): Promise<boolean> {
  const member = await staff.lock(tx, person);
  if (!member || member.state === 'retired') return false;
  await staff.save(tx, { ...member, state: 'active' });
  await staff.saveSignIn(tx, person, person);
  return true;
}
