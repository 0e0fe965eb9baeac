import type { Contact } from './contact.ts';

/** Whether nobody else of the client could invite, and give somebody this role again. */
export function isLastOwner(contacts: readonly Pick<Contact, 'id' | 'role'>[], id: string): boolean {
  const owners = contacts.filter(({ role }) => role === 'owner');
  return owners.length === 1 && owners[0]?.id === id;
}
