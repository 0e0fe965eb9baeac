import { record } from '../events/record.ts';
import { type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Due, wait } from '../shell/due.ts';
import * as orderFiles from './order-files/store.ts';

/** A file has expired: what it brought is deleted. That it came, and how much of it was wrong, remains known. */
export async function orderFileDue(books: Books, { agency, id }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const file = await orderFiles.findFile(tx, id);
    if (file && file.expiresAt > tx.now)
      return wait(tx, { word: 'order_file', id, client: file.client, at: file.expiresAt });
    await wait(tx, { word: 'order_file', id, client: null, at: null });
    if (file && (await orderFiles.forgetRecords(tx, id)) > 0)
      await record(tx, { name: 'lookup.file_expired', client: file.client, id, data: {} });
  });
}
