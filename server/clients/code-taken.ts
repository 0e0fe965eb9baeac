import type { Client } from '@denwaban/domain/clients';
import type { AgencyTx } from '../shell/agency.ts';
import * as store from './store.ts';

/** Whether another company of the agency is found under the same code. */
export async function codeTaken(tx: AgencyTx, { id, code }: Pick<Client, 'id' | 'code'>): Promise<boolean> {
  const holder = await store.withCode(tx, code);
  return holder !== null && holder.id !== id;
}
