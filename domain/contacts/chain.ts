import type { Contact } from './contact.ts';

type About = {
  /** The contact the caller asked for by name, if any. */
  addressee: string | null;
  complaintAbout: 'staff' | 'service' | 'other' | null;
};

/**
 * The order in which people are told of a case: whom the caller named, then the client's own list.
 *
 * A complaint about staff goes to those who take complaints, then to the rest, and to the named person last. Where there
 * is nobody but the named person the chain is empty: they would be alone with a complaint about themselves, so the
 * agency's supervisor has to ring the company instead.
 */
export function chain(contacts: readonly Contact[], { addressee, complaintAbout }: About): Contact[] {
  const list = contacts.toSorted((one, other) => one.order - other.order);
  const named = list.filter(({ id }) => id === addressee);
  const others = list.filter(({ id }) => id !== addressee);
  if (complaintAbout !== 'staff') return [...named, ...others];
  if (others.length === 0) return [];
  return [...others.filter((one) => one.takesComplaints), ...others.filter((one) => !one.takesComplaints), ...named];
}
