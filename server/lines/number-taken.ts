import type { Line } from '@denwaban/domain/lines';
import type { AgencyTx } from '../shell/agency.ts';
import * as store from './store.ts';

/** Whether another line of the agency, of whichever client, is reached under the same number. */
export async function numberTaken(tx: AgencyTx, { id, number }: Line): Promise<boolean> {
  const holder = number === null ? null : await store.withNumber(tx, number);
  return holder !== null && holder.id !== id;
}
