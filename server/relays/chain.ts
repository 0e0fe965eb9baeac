import type { Case } from '@denwaban/domain/cases';
import { chain, isReachable } from '@denwaban/domain/contacts';
import { onDuty } from '@denwaban/domain/duties';
import * as complaints from '../complaints/store.ts';
import * as contacts from '../contacts/store.ts';
import * as duties from '../duties/store.ts';
import type { AgencyTx } from '../shell/agency.ts';

/** Whom to tell of a case, the first to be told first, as the client's people are today. */
export async function chainFor(
  tx: AgencyTx,
  { id: about, client, addressee, complaintAbout }: Case,
): Promise<string[]> {
  const [people, complaint, roster] = await Promise.all([
    contacts.ofClient(tx, client),
    complaintAbout === null ? null : complaints.find(tx, about),
    duties.rosterOf(tx, client),
  ]);
  const namedEmployee = complaint?.record.namedEmployee ?? null;
  return chain(people.filter(isReachable), {
    addressee,
    complaintAbout,
    namedEmployee,
    onDuty: onDuty(roster, people, tx.now),
  }).map(({ id }) => id);
}
