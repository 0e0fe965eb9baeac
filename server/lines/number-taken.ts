import type { Line } from '@denwaban/domain/lines';
import type { AgencyTx } from '../shell/agency.ts';
import * as store from './store.ts';

/**
 * Whether another line of the agency, of whichever client, is reached under the same number; on real lines, another of the
 * whole house.
 */
export async function numberTaken(tx: AgencyTx, { id, number, exchange, state }: Line): Promise<boolean> {
  if (number === null) return false;
  const holder = await store.withNumber(tx, number);
  if (holder?.state === 'open' && holder.id !== id) return state === 'open';
  if (exchange !== 'asterisk' || state !== 'open') return false;
  const rung = await store.rungUnder(tx.books, [number]);
  return rung !== null && rung.line !== id;
}
