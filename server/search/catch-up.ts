// What was there before it could be found is written down bit by bit, between everything else; and all of it anew on demand.
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Due, wait } from '../shell/due.ts';
import { writeCallers, writeCases } from './index-text.ts';
import * as store from './store.ts';

const batch = 200;

const write = { cases: writeCases, callers: writeCallers };
const kinds = ['cases', 'callers'] as const;

/** The wait of an agency that has something unwritten, from the migration on; it ends when nothing is. */
export async function searchDue(books: Books, { agency, id }: Due): Promise<void> {
  await inside(books, agency, async (tx) => {
    let written = 0;
    for (const kind of kinds) {
      const missing = await store.unwritten(tx, kind, batch - written);
      await write[kind](tx, missing);
      written += missing.length;
    }
    await wait(tx, { word: 'search', id, client: null, at: written < batch ? null : tx.now });
  });
}

/** Writes down anew everything of an agency; says how many things can now be found. */
export async function writeAll(books: Books, agency: string): Promise<number> {
  let written = 0;
  for (const kind of kinds)
    for (let last: string | null = null, ids = ['']; ids.length > 0; last = ids.at(-1) ?? last) {
      ids = await inside(books, agency, async (tx) => {
        const next = await store.after(tx, kind, last, batch);
        await write[kind](tx, next);
        return next;
      });
      written += ids.length;
    }
  await inside(books, agency, store.removeOrphans);
  return written;
}

function inside<T>(books: Books, agency: string, work: (tx: AgencyTx) => Promise<T>): Promise<T> {
  return inAgency(books, { as: 'staff', agency, by: theHouse }, work);
}
