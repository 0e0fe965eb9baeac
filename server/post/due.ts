import { type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Due, wait } from '../shell/due.ts';

/** The next try at a letter is due. */
export async function letterDue(books: Books, { agency, id }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    await wait(tx, { word: 'letter', id, client: null, at: null });
    await books.jobs.enqueue(tx, 'letters', [{ do: 'send_letter', id }]);
  });
}
