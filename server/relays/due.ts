import { dueAt } from '@denwaban/domain/relays';
import { type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Due, wait } from '../shell/due.ts';
import { heard } from './hear.ts';
import * as store from './store.ts';

/** The clock speaks to a relay: a try was not heard of, the next one is due, or nobody acknowledged in time. */
export async function relayDue(books: Books, { agency, id }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const relay = await store.lock(tx, id);
    const at = relay && dueAt(relay);
    if (relay && at && at <= tx.now) await heard(tx, relay, { is: 'due' });
    else await wait(tx, { word: 'relay', id, client: relay?.client ?? null, at });
  });
}
