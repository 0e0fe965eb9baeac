import { listenHourly } from '../forwarding/due.ts';
import { keepNightly } from '../retention/keeper/round.ts';
import { assessHourly } from '../risks/due.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as store from './store.ts';

/**
 * An agency opens its books: from now on everything happens that an agency does by the clock alone. False: it is in the
 * books already, and nothing was changed.
 */
export async function found(tx: AgencyTx, agency: { name: string; reading: string }): Promise<boolean> {
  if (!(await store.add(tx, agency))) return false;
  await assessHourly(tx);
  await keepNightly(tx);
  await listenHourly(tx);
  return true;
}
