import { type Caller, recognise, remember } from '@denwaban/domain/callers';
import type { CallerNumber } from '@denwaban/domain/numbers';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as store from './store.ts';

/** The caller this client knows under that number, one call richer; null where the number tells nobody apart. */
export async function meet(tx: AgencyTx, client: string, from: CallerNumber): Promise<Caller | null> {
  const recognised = recognise(from);
  if (recognised.by === 'nobody') return null;
  const known = await store.lockByNumber(tx, client, recognised.e164);
  const { caller, events } = remember(known, { id: tx.id(), client, number: recognised.e164, at: tx.now });
  await (known ? store.saveSeen(tx, caller) : store.add(tx, caller));
  await record(tx, ...events);
  return caller;
}
