import * as routing from '../routing/store.ts';
import type { AgencyTx } from '../shell/agency.ts';

/** The clients a person may answer for. */
export async function clientsOf(tx: AgencyTx, person: string): Promise<string[]> {
  const grants = await routing.grants(tx);
  return grants.filter(({ staff }) => staff === person).map(({ client }) => client);
}
