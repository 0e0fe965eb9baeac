import type { TransferKind } from '../calls/index.ts';
import { type Contact, presenceAt } from '../contacts/index.ts';
import { type Refusal, refuse } from '../refusals/index.ts';
import type { TransferTerms } from './terms.ts';

export type Wish = {
  /** Null: a number is typed. */
  contact: Pick<Contact, 'id' | 'phone' | 'presence'> | null;
  /** Null: whichever was agreed. */
  kind: TransferKind | null;
  /** Whether the client is open, for the agreement. */
  isOpen: boolean;
};

/**
 * Whether somebody may be rung for a caller. Refuses transfers_not_agreed (at all, of this kind, this person, or a typed number),
 * transfer_out_of_hours, contact_takes_messages_only (by their presence: 会議中, 外出, 休み), contact_without_number.
 */
export function mayBringIn(terms: TransferTerms, { contact, kind, isOpen }: Wish, now: Date): Refusal | 'allowed' {
  if (terms.kinds.length === 0 || (kind && !terms.kinds.includes(kind))) return refuse('transfers_not_agreed');
  if (!(contact ? isListed(terms, contact.id) : terms.typed)) return refuse('transfers_not_agreed');
  if (terms.when === 'in_hours' && !isOpen) return refuse('transfer_out_of_hours');
  if (!contact) return 'allowed';
  if (!terms.presences.includes(presenceAt(contact.presence, now).state)) return refuse('contact_takes_messages_only');
  return contact.phone ? 'allowed' : refuse('contact_without_number');
}

function isListed({ contacts }: TransferTerms, id: string): boolean {
  return contacts === 'all' || contacts.includes(id);
}
