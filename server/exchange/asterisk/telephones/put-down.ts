import type { AgencyTx, Books } from '../../../shell/agency.ts';
import { inAgency, theHouse } from '../../../shell/agency.ts';
import { type Due, wait } from '../../../shell/due.ts';
import * as store from './store.ts';
import { onceThere } from './switchboard.ts';

/** Takes a person's telephone away, where they have one. A call on it goes on until it ends. */
export async function putDown(tx: AgencyTx, staff: string): Promise<void> {
  if (!(await store.taken(tx, staff))) return;
  await store.remove(tx, staff);
  await wait(tx, { word: 'telephone', id: staff, client: null, at: null });
  const { switchboard } = tx.books;
  if (switchboard) tx.afterCommit(() => onceThere(switchboard.unplug(staff)));
}

/** Who leaves takes the telephone in the browser along; a device stays on the desk, ready for the next day. */
export async function leaveTelephone(tx: AgencyTx, staff: string): Promise<void> {
  if ((await store.taken(tx, staff))?.kind === 'browser') await putDown(tx, staff);
}

/** Nobody put it down: the browser was closed without a word. */
export async function telephoneDue(books: Books, { agency, id }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, (tx) => putDown(tx, id));
}
