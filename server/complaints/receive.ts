import type { Case, Taken, TakenCase } from '@denwaban/domain/cases';
import {
  type Complaint,
  type ComplaintAnswer,
  type ComplaintRead,
  dedicate,
  receive,
} from '@denwaban/domain/complaints';
import type { Calendar } from '@denwaban/domain/hours';
import { isRefusal } from '@denwaban/domain/refusals';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { waitFor } from './keep.ts';
import * as store from './store.ts';

type Receiving = { case: TakenCase; read: ComplaintRead; dedicatedTo: Taken['dedicatedTo']; calendar: Calendar };

/** The complaint side of a case that is being opened, in the same transaction. */
export async function receiveComplaint(
  tx: AgencyTx,
  { case: taken, read, dedicatedTo, calendar }: Receiving,
): Promise<Complaint | null> {
  if (taken.complaintAbout === null) return null;
  const { id, client, complaintAbout: about, takenBy } = taken;
  const received = receive(
    { case: id, client, about, read, concerned: await concernedIn(tx, taken) },
    { by: { as: 'agency', id: takenBy }, now: tx.now, calendar },
  );
  const answer = dedicatedTo ? owned(received, dedicatedTo, tx.now) : received;
  await store.add(tx, answer.complaint);
  await waitFor(tx, answer.complaint);
  await record(tx, ...answer.events);
  return answer.complaint;
}

/** By what was agreed it is a senior's from the start; one whom it is about does not get it, and a supervisor names another. */
function owned(received: ComplaintAnswer, to: { staff: string; limitYen: number }, now: Date): ComplaintAnswer {
  const given = dedicate(received.complaint, to, now);
  if (isRefusal(given)) return received;
  return { ...given, events: [...received.events, ...given.events] };
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
