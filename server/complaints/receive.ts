import type { Case } from '@denwaban/domain/cases';
import { type Complaint, type ComplaintRead, receive } from '@denwaban/domain/complaints';
import type { Calendar } from '@denwaban/domain/hours';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { waitFor } from './keep.ts';
import * as store from './store.ts';

type Receiving = { case: Case; read: ComplaintRead; calendar: Calendar };

/** The complaint side of a case that is being opened, in the same transaction. */
export async function receiveComplaint(
  tx: AgencyTx,
  { case: taken, read, calendar }: Receiving,
): Promise<Complaint | null> {
  if (taken.complaintAbout === null) return null;
  const { id, client, complaintAbout: about, takenBy } = taken;
  const answer = receive(
    { case: id, client, about, read, concerned: await concernedIn(tx, taken) },
    { by: { as: 'agency', id: takenBy }, now: tx.now, calendar },
  );
  await store.add(tx, answer.complaint);
  await waitFor(tx, answer.complaint);
  await record(tx, ...answer.events);
  return answer.complaint;
}

/**
 * Whom a complaint about an operator is about: who spoke with this caller last, else whoever has just taken it. A supervisor
 * names another; until then neither of the two should have it.
 */
async function concernedIn(tx: AgencyTx, taken: Case): Promise<string | null> {
  if (taken.complaintAbout !== 'operator') return null;
  const { client, caller, id: before, takenBy } = taken;
  return (caller && (await store.lastTaker(tx, { client, caller, before }))) ?? takenBy;
}
