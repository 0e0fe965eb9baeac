import * as routing from '../routing/store.ts';
import type { AgencyTx } from '../shell/agency.ts';

/** The clients a person answers for, and not only when their calls overflow. */
export async function clientsOf(tx: AgencyTx, person: string): Promise<string[]> {
  const grants = await routing.grants(tx);
  return grants.filter(({ staff, onlyOverflow }) => staff === person && !onlyOverflow).map(({ client }) => client);
}
