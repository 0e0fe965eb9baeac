import type { Case } from '@denwaban/domain/cases';
import { chain, isReachable } from '@denwaban/domain/contacts';
import * as complaints from '../complaints/store.ts';
import * as contacts from '../contacts/store.ts';
import type { AgencyTx } from '../shell/agency.ts';

/** Whom to tell of a case, the first to be told first, as the client's people are today. */
export async function chainFor(
  tx: AgencyTx,
  { id: about, client, addressee, complaintAbout }: Case,
): Promise<string[]> {
  const people = await contacts.ofClient(tx, client);
  const complaint = complaintAbout === null ? null : await complaints.find(tx, about);
  const namedEmployee = complaint?.record.namedEmployee ?? null;
  return chain(people.filter(isReachable), { addressee, complaintAbout, namedEmployee }).map(({ id }) => id);
}
