import type { ContactShown } from '@denwaban/api/contacts';
import { type Absence, mayBeSaid, type Presence, presenceAt } from '@denwaban/domain/contacts';
import type { KnownContact } from './store.ts';

export function contactShown({ signIn, ...contact }: KnownContact, now: Date, absence?: Absence): ContactShown {
  return {
    ...contact,
    presence: presenceShown(presenceAt(contact.presence, now)),
    mayBeSaid: mayBeSaid(contact, now, absence).ja,
    signedUp: signIn !== null,
  };
}

function presenceShown({ state, until }: Presence): ContactShown['presence'] {
  return { state, until: until?.toISOString() ?? null };
}
