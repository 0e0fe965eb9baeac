import type { AgencyTx } from '../shell/agency.ts';
import { heard } from './hear.ts';
import * as store from './store.ts';

/** Somebody at the client has the message, however they came by it. Null where its case has no relay yet. */
export async function acknowledgeCase(tx: AgencyTx, about: string, contact: string): Promise<store.Kept | null> {
  const relay = await store.lockOfCase(tx, about);
  if (relay && relay.state.is !== 'acknowledged') await heard(tx, relay, { is: 'acknowledged', contact });
  return relay;
}
