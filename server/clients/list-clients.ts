import type { listClients as endpoint } from '@denwaban/api/clients';
import * as contracts from '../contracts/store.ts';
import * as hours from '../hours/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered } from '../shell/ask.ts';
import { clientCard } from './present.ts';
import * as store from './store.ts';

export async function listClients(tx: AgencyTx): Promise<Answered<typeof endpoint>> {
  const clients = await store.all(tx);
  const ofAll = await hours.all(tx);
  const inForce = await contracts.everyInForceAt(tx, tx.now);
  const standing = (id: string) => ({ hours: ofAll.get(id) ?? null, contract: inForce.get(id) ?? null });
  return { clients: clients.map((client) => clientCard(client, standing(client.id), tx.now)) };
}
