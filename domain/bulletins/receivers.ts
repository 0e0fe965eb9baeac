import { type Contact, isReachable } from '../contacts/index.ts';
import type { BulletinReach } from './bulletin.ts';

export type Receiver = Contact & { email: string };

/**
 * Whom of a client's people it is written to, in the client's own order. Where no owner can be written to, the first who
 * can; nobody, where there is no address at all: such a client has to be told by telephone.
 */
export function receivers(contacts: readonly Contact[], reach: BulletinReach): Receiver[] {
  const people = contacts.filter(isReachable).toSorted((one, other) => one.order - other.order) as Receiver[];
  if (reach === 'everyone') return people;
  const owners = people.filter(({ role }) => role === 'owner');
  return owners.length > 0 ? owners : people.slice(0, 1);
}
