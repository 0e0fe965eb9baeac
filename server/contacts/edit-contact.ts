import type { editContact as endpoint } from '@denwaban/api/contacts';
import { isRefusal, refuse } from '@denwaban/domain/refusals';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, AskOf } from '../shell/ask.ts';
import { endSessions } from '../signin/store.ts';
import { contactShown } from './present.ts';
import { readDetails } from './read-details.ts';
import * as store from './store.ts';

/** Who has no role may not sign in, and whoever just lost it is signed out. */
export async function editContact(
  tx: AgencyTx,
  { params, body }: AskOf<typeof endpoint>,
): Promise<Answered<typeof endpoint>> {
  const found = await store.lock(tx, params.id);
  if (!found) return refuse('not_found');
  const details = readDetails(body);
  if (isRefusal(details)) return details;
  const contact = { ...found, ...details };
  await store.save(tx, contact);
  if (contact.role === null) await endSessions(tx, contact.id);
  await record(tx, { name: 'contact.changed', client: contact.client, id: contact.id, data: {} });
  return contactShown(contact, tx.now);
}
