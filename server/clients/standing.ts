import * as contracts from '../contracts/store.ts';
import * as hours from '../hours/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Standing } from './present.ts';

/** What holds for a client at this moment. */
export async function standingOf(tx: AgencyTx, client: string): Promise<Standing> {
  return {
    hours: await hours.of(tx, client),
    contract: await contracts.inForceAt(tx, client, tx.now),
  };
}
