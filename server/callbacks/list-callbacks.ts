import type { CallbackShown } from '@denwaban/api/callbacks';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { nextOf } from '../shell/page.ts';
import { presentCallbacks } from './present.ts';
import * as store from './store.ts';

type Asked = { query: store.Wanting & { state: 'open' | 'done' } };

export async function listCallbacks(
  tx: AgencyTx,
  { query }: Asked,
  asker: Asker,
): Promise<{ items: CallbackShown[]; next: string | null }> {
  const found = await (query.state === 'open' ? store.pageOfOwed(tx, query) : store.pageOfDone(tx, query));
  return { items: await presentCallbacks(tx, found, asker), next: nextOf(found, query.limit) };
}
