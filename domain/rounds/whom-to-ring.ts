import { type Contact, presenceAt } from '../contacts/index.ts';
import type { Ring } from './round.ts';

type About = {
  /** A complaint goes to those who take complaints first. */
  isComplaint: boolean;
  /** Whom the complaint is about: not rung at all, be there nobody else. */
  accused: string | null;
};

/**
 * Everybody of the client who has a telephone, in the order in which they are rung. Who is off today is rung last, and
 * rung all the same: what cannot wait cannot wait for Monday.
 */
export function whomToRing(contacts: readonly Contact[], { isComplaint, accused }: About, now: Date): Ring[] {
  const takes = ({ takesComplaints }: Contact) => (isComplaint && takesComplaints ? 0 : 1);
  const off = ({ presence }: Contact) => (presenceAt(presence, now).state === 'off' ? 1 : 0);
  return contacts
    .filter(({ id }) => id !== accused)
    .toSorted((one, other) => off(one) - off(other) || takes(one) - takes(other) || one.order - other.order)
    .flatMap(({ id, phone }) => (phone === null ? [] : [{ contact: id, number: phone }]));
}
