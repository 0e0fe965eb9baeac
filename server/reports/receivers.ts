import type { ReportPolicy } from '@denwaban/domain/reports';
import * as contacts from '../contacts/store.ts';
import type { AgencyTx } from '../shell/agency.ts';

/** Whom a client wants its report to go to; where nobody is named, its owners. Some may have no address. */
export async function receiversOf(
  tx: AgencyTx,
  client: string,
  { recipients }: Pick<ReportPolicy, 'recipients'>,
): Promise<contacts.KnownContact[]> {
  const people = await contacts.ofClient(tx, client);
  return people.filter(({ id, role }) => (recipients.length > 0 ? recipients.includes(id) : role === 'owner'));
}
