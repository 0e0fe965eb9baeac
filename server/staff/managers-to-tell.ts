import type { AgencyTx } from '../shell/agency.ts';
import * as staff from './store.ts';

export type Receiver = { id: string; name: string; email: string | null };

/** Who of the agency is written to when a client asks for something to be decided. */
export async function managersToTell(tx: AgencyTx): Promise<Receiver[]> {
  const found = (await staff.all(tx)).filter(({ role, state }) => role === 'manager' && state === 'active');
  return Promise.all(
    found.map(async ({ id, businessName: name }) => {
      const legal = await staff.legalPerson(tx, id);
      return { id, name, email: legal?.email ?? null };
    }),
  );
}
