// A client's owner keeps the list of its own people; it holds at once.
import type * as api from '@denwaban/api/contacts';
import { isLastOwner, unknownPresence } from '@denwaban/domain/contacts';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { endSessions } from '../signin/store.ts';
import { contactShown } from './present.ts';
import { readDetails } from './read-details.ts';
import * as store from './store.ts';

/** Last in the list. Refuses incomplete_input with its problems. */
export async function addOwnContact(
  tx: AgencyTx,
  { body }: AskOf<typeof api.addOwnContact>,
  { client }: Asker,
): Promise<Answered<typeof api.addOwnContact>> {
  if (client === null) return refuse('not_allowed');
  const people = await store.ofClient(tx, client);
  const details = readDetails({ ...body, order: (people.at(-1)?.order ?? 0) + 1 });
  if (isRefusal(details)) return details;
  const contact = { id: tx.id(), client, ...details, presence: unknownPresence, signIn: null };
  await store.add(tx, contact);
  await record(tx, { name: 'contact.added', client, id: contact.id, data: {} });
  return contactShown(contact, tx.now);
}

/** Refuses not_found, incomplete_input, last_owner. */
export async function editOwnContact(
  tx: AgencyTx,
  { params, body }: AskOf<typeof api.editOwnContact>,
): Promise<Answered<typeof api.editOwnContact>> {
  const found = await store.lock(tx, params.id);
  if (!found) return refuse('not_found');
  const details = readDetails({ ...body, order: found.order });
  if (isRefusal(details)) return details;
  const isLast = isLastOwner(await store.ofClient(tx, found.client), found.id);
  if (isLast && details.role !== 'owner') return refuse('last_owner');
  const contact = { ...found, ...details };
  await store.save(tx, contact);
  if (contact.role === null) await endSessions(tx, contact.id);
  await record(tx, { name: 'contact.changed', client: contact.client, id: contact.id, data: {} });
  return contactShown(contact, tx.now);
}

/** The chain as the owner wants it: every one of its people, the first to be told first. Refuses changed_meanwhile. */
export async function orderOwnContacts(
  tx: AgencyTx,
  { body }: AskOf<typeof api.orderOwnContacts>,
  { client }: Asker,
): Promise<Answered<typeof api.orderOwnContacts>> {
  if (client === null) return refuse('not_allowed');
  const people = await store.ofClient(tx, client);
  const ordered = inOrder(people, body.contacts);
  if (isRefusal(ordered)) return ordered;
  for (const contact of ordered) {
    await store.save(tx, contact);
    await record(tx, { name: 'contact.changed', client, id: contact.id, data: {} });
  }
}

/** Those whose place is another one now. */
function inOrder(people: readonly store.KnownContact[], ids: readonly string[]): store.KnownContact[] | Refusal {
  const known = new Map(people.map((contact) => [contact.id, contact]));
  if (new Set(ids).size !== known.size || ids.some((id) => !known.has(id))) return refuse('changed_meanwhile');
  return ids.flatMap((id, at) => {
    const contact = known.get(id) as store.KnownContact;
    return contact.order === at + 1 ? [] : [{ ...contact, order: at + 1 }];
  });
}
