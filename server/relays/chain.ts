import type { Case } from '@denwaban/domain/cases';
import { chain, isReachable } from '@denwaban/domain/contacts';
import * as contacts from '../contacts/store.ts';
import type { AgencyTx } from '../shell/agency.ts';

/** Whom to tell of a case, the first to be told first, as the client's people are today. */
export async function chainFor(tx: AgencyTx, { client, addressee, complaintAbout }: Case): Promise<string[]> {
  const people = await contacts.ofClient(tx, client);
  return chain(people.filter(isReachable), { addressee, complaintAbout }).map(({ id }) => id);
}
