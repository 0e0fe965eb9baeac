import { type Contact, presenceAt } from '../contacts/index.ts';
import type { Ring } from './round.ts';

type About = {
  /** A complaint goes to those who take complaints first. */
  isComplaint: boolean;
  /** Whom the complaint is about: not rung at all, be there nobody else. */
  accused: string | null;
  /** Who is on call by the client's roster (domain/duties), the first to be rung first. */
  onDuty?: readonly string[];
};

/**
 * Everybody of the client who has a telephone, in the order in which they are rung: who is on call first. Who is off today
 * is rung last, and rung all the same: what cannot wait cannot wait for Monday.
 */
export function whomToRing(
  contacts: readonly Contact[],
  { isComplaint, accused, onDuty = [] }: About,
  now: Date,
): Ring[] {
  const takes = ({ takesComplaints }: Contact) => (isComplaint && takesComplaints ? 0 : 1);
  const off = ({ presence }: Contact) => (presenceAt(presence, now).state === 'off' ? 1 : 0);
  const duty = ({ id }: Contact) => (onDuty.includes(id) ? onDuty.indexOf(id) - onDuty.length : 0);
  return contacts
    .filter(({ id }) => id !== accused)
    .toSorted(
      (one, other) =>
        off(one) - off(other) || duty(one) - duty(other) || takes(one) - takes(other) || one.order - other.order,
    )
    .flatMap(({ id, phone }) => (phone === null ? [] : [{ contact: id, number: phone }]));
}
