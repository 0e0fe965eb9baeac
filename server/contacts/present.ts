import type { ContactShown } from '@denwaban/api/contacts';
import { mayBeSaid, type Presence, presenceAt } from '@denwaban/domain/contacts';
import type { KnownContact } from './store.ts';

export function contactShown({ signIn, ...contact }: KnownContact, now: Date): ContactShown {
  return {
    ...contact,
    presence: presenceShown(presenceAt(contact.presence, now)),
    mayBeSaid: mayBeSaid(contact, now).ja,
    signedUp: signIn !== null,
  };
}

function presenceShown({ state, until }: Presence): ContactShown['presence'] {
  return { state, until: until?.toISOString() ?? null };
}
