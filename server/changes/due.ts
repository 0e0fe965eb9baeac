import { begin } from '@denwaban/domain/changes';
import { record } from '../events/record.ts';
import { type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Due, wait } from '../shell/due.ts';
import { enterForce } from './publish.ts';
import * as store from './store.ts';

/** The day of an accepted change has begun. */
export async function changeDue(books: Books, { agency, id }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const found = await store.lock(tx, id);
    if (!found) return;
    const { change, events } = begin(found, tx.now);
    if (events.length > 0) {
      await store.saveSettled(tx, change);
      await enterForce(tx, change);
      await record(tx, ...events);
    }
    await wait(tx, { word: 'change', id, client: found.client, at: null });
  });
}
