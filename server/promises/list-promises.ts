import type { PromiseShown } from '@denwaban/api/promises';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { presentPromises } from './present.ts';
import * as store from './store.ts';

export async function listPromises(
  tx: AgencyTx,
  { query }: { query: store.Wanting },
  asker: Asker,
): Promise<{ items: PromiseShown[] }> {
  return { items: await presentPromises(tx, await store.soonest(tx, query), asker) };
}

// Whoever sits at a desk may do there what an operator may.
const atTheDesk = { as: 'staff', role: 'operator' } as const;

/** What this caller of this client still waits for: the operator sees it before the first word. */
export async function promisesOwedTo(tx: AgencyTx, client: string, caller: string): Promise<PromiseShown[]> {
  return presentPromises(tx, await store.owedTo(tx, client, caller), atTheDesk);
}
