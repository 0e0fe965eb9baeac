import { takeEffect } from '@denwaban/domain/scripts';
import * as clients from '../clients/store.ts';
import { type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Due, wait } from '../shell/due.ts';
import { putInForce } from './put-in-force.ts';
import * as store from './store.ts';

/** The day of a version has come. */
export async function scriptDue(books: Books, { agency, id }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const client = (await store.version(tx, id))?.client ?? null;
    if (client && (await clients.lock(tx, client))) {
      const { published, scheduled } = await store.current(tx, client);
      if (scheduled?.id === id && scheduled.effectiveAt <= tx.now)
        await putInForce(tx, takeEffect(scheduled, published, tx.now));
    }
    await wait(tx, { word: 'script', id, client, at: null });
  });
}
