import { dueAt, lapse } from '@denwaban/domain/complaints';
import * as relations from '../relations/store.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Due, wait } from '../shell/due.ts';
import { keep, waitFor } from './keep.ts';
import * as store from './store.ts';
import { tellOfDelay } from './tell.ts';

/** Whoever's move it was has not moved in time: said once, to the supervisors and to the client. */
export async function complaintDue(books: Books, { agency, id }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, (tx) => overdue(tx, id));
}

async function overdue(tx: AgencyTx, id: string): Promise<void> {
  const complaint = await store.lock(tx, id);
  if (!complaint) return wait(tx, { word: 'complaint', id, client: null, at: null });
  // Whose part it is goes on for both; a split sets the clock again.
  if (await relations.keptOf(tx, id)) return wait(tx, { word: 'complaint', id, client: null, at: null });
  const at = dueAt(complaint);
  if (at === null || at > tx.now) return waitFor(tx, complaint);
  const answer = lapse(complaint, tx.now);
  await keep(tx, answer);
  await tellOfDelay(tx, answer.complaint);
}
