import * as policies from '../../security/store.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Asker } from '../../shell/ask.ts';

/** Whether the agency demands a second factor of somebody. */
export async function isDemandedOf(tx: AgencyTx, { as }: Pick<Asker, 'as'>): Promise<boolean> {
  const { demand } = await policies.asked(tx);
  return demand === 'everybody' || (demand === 'staff' && as === 'staff');
}
