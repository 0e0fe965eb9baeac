import type { RelayShown } from '@denwaban/api/relays';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { nextOf } from '../shell/page.ts';
import { presentRelays } from './present.ts';
import * as store from './store.ts';

type Asked = { query: { standing: store.Standing; before?: string | undefined; limit: number } };

export async function listRelays(
  tx: AgencyTx,
  { query }: Asked,
  asker: Asker,
): Promise<{ items: RelayShown[]; next: string | null }> {
  const relays = await store.page(tx, query);
  return { items: await presentRelays(tx, relays, asker), next: nextOf(relays, query.limit) };
}
