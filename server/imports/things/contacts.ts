import { unknownPresence } from '@denwaban/domain/contacts';
import type { ContactRow } from '@denwaban/domain/imports';
import { fold } from '@denwaban/domain/search';
import * as store from '../../contacts/store.ts';
import { record } from '../../events/record.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Given, Things } from './things.ts';
import { touchedSince } from './touched.ts';

/** The people of clients; whose place in the list is not said comes after those who are there. */
export const contacts: Things<ContactRow> = {
  async standing(tx, given) {
    const known = await byClient(tx, given);
    return given.map(({ client, value }) => {
      const there = known.get(client as string)?.find((each) => isOf(each, value));
      if (!there) return 'free';
      const isSame =
        fold(there.name) === fold(value.name) && there.email === value.email && there.phone === value.phone;
      return isSame ? 'same' : { field: 'name', code: 'known_otherwise' };
    });
  },
  async make(tx, _, given) {
    const known = await byClient(tx, given);
    const ids: string[] = [];
    for (const { client: id, value } of given) {
      const client = id as string;
      const people = known.get(client) ?? [];
      const order = value.order ?? Math.max(0, ...people.map((person) => person.order)) + 1;
      const contact = { ...value, id: tx.id(), client, order, presence: unknownPresence, signIn: null };
      known.set(client, [...people, contact]);
      await store.add(tx, contact);
      await record(tx, { name: 'contact.added', client, id: contact.id, data: {} });
      ids.push(contact.id);
    }
    return ids;
  },
  async remove(tx, _, { made }) {
    const id = made as string;
    if (await touchedSince(tx, { about: [id], but: ['contact.added'] })) return false;
    await store.remove(tx, id);
    return true;
  },
};

/** The same person: by address, or where either has none by name. */
function isOf(there: Pick<ContactRow, 'email' | 'name'>, { email, name }: ContactRow): boolean {
  if (there.email !== null && email !== null) return there.email === email;
  return fold(there.name) === fold(name);
}

async function byClient(tx: AgencyTx, given: readonly Given[]): Promise<Map<string, store.KnownContact[]>> {
  const known = await store.ofClients(tx, new Set(given.map(({ client }) => client as string)));
  return Map.groupBy(known, ({ client }) => client);
}
