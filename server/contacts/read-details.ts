import type { addContact } from '@denwaban/api/contacts';
import { type Contact, checkContact, settleContact } from '@denwaban/domain/contacts';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import type { AskOf } from '../shell/ask.ts';

type Typed = AskOf<typeof addContact>['body'];

/** A person's details as they are kept. Refuses incomplete_input with its problems. */
export function readDetails(typed: Typed): Omit<Contact, 'id' | 'client' | 'presence'> | Refusal {
  const { order, takesComplaints, role } = typed;
  const details = { name: typed.name, reading: typed.reading, email: typed.email ?? '', phone: typed.phone ?? '' };
  const problems = checkContact(details);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  return { ...settleContact(details), order, takesComplaints, role };
}
