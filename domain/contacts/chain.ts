import type { ComplaintAbout } from '../complaints/index.ts';
import type { Contact } from './contact.ts';

export type About = {
  /** The contact the caller asked for by name, if any. */
  addressee: string | null;
  complaintAbout: ComplaintAbout | null;
  /** The contact complained of, if it is known who it is. */
  namedEmployee?: string | null;
  /** Who is on call by the client's roster (domain/duties), the first to be told first. */
  onDuty?: readonly string[];
};

/**
 * The order in which people are told of a case: who is on call, whom the caller named, then the client's own list.
 *
 * A complaint about staff goes to those who take complaints, then to whom the caller asked for, then to the rest, and to
 * the person complained of last, even if asked for. Whoever is asked for in such a complaint is taken for that person
 * unless another is known to be. Where there is nobody else the chain is empty: they would be alone with a complaint about
 * themselves, so the agency's supervisor has to ring the company instead. A complaint about our own operator is for those
 * who take complaints too: it says nothing of the client's own work.
 */
export function chain(contacts: readonly Contact[], about: About): Contact[] {
  const list = contacts.toSorted((one, other) => one.order - other.order);
  const accused = accusedOf(about);
  const others = list.filter(({ id }) => id !== accused);
  if (accused !== null && others.length === 0) return [];
  return [...inTurn(others, about), ...list.filter(({ id }) => id === accused)];
}

/** The contact complained of, as far as it is known who it is. */
export function accusedOf({ addressee, complaintAbout, namedEmployee = null }: About): string | null {
  return namedEmployee ?? (complaintAbout === 'staff' ? addressee : null);
}

function inTurn(contacts: readonly Contact[], { addressee, complaintAbout, onDuty = [] }: About): Contact[] {
  const isForComplaints = complaintAbout === 'staff' || complaintAbout === 'operator';
  const place = ({ id, takesComplaints }: Contact) => {
    if (onDuty.includes(id)) return onDuty.indexOf(id) - onDuty.length;
    if (isForComplaints && takesComplaints) return 0;
    return id === addressee ? 1 : 2;
  };
  return contacts.toSorted((one, other) => place(one) - place(other));
}
