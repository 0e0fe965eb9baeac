import type { addContact as endpoint } from '@denwaban/api/contacts';
import { unknownPresence } from '@denwaban/domain/contacts';
import { isRefusal, refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, AskOf } from '../shell/ask.ts';
import { contactShown } from './present.ts';
import { readDetails } from './read-details.ts';
import * as store from './store.ts';

export async function addContact(
  tx: AgencyTx,
  { params, body }: AskOf<typeof endpoint>,
): Promise<Answered<typeof endpoint>> {
  const client = await clients.find(tx, params.client);
  if (!client) return refuse('not_found');
  const details = readDetails(body);
  if (isRefusal(details)) return details;
  const contact = { id: tx.id(), client: client.id, ...details, presence: unknownPresence, signIn: null };
  await store.add(tx, contact);
  await record(tx, { name: 'contact.added', client: client.id, id: contact.id, data: {} });
  return contactShown(contact, tx.now);
}
