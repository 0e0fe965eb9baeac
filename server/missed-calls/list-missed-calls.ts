import type { MissedCallShown } from '@denwaban/api/missed-calls';
import { dayOf, instantOf } from '@denwaban/domain/hours';
import { usualMissedCallPolicy } from '@denwaban/domain/missed-calls';
import * as calls from '../calls/lists/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { nextOf } from '../shell/page.ts';
import { presentMissedCalls } from './present.ts';
import * as store from './store.ts';

type Wanting = { query: store.Wanting & { state: 'open' | 'settled' } };
type Page = { items: MissedCallShown[]; next: string | null };

export async function listMissedCalls(
  tx: AgencyTx,
  asked: Wanting,
  asker: Asker,
): Promise<Page & { withheldToday: number }> {
  const since = instantOf(dayOf(tx.now), '00:00');
  return { ...(await page(tx, asked, asker)), withheldToday: await calls.abandonedWithheldSince(tx, since) };
}

/** Empty, and said to be so, where the agency keeps them to itself. */
export async function listOwnMissedCalls(
  tx: AgencyTx,
  asked: Wanting,
  asker: Asker,
): Promise<Page & { shown: boolean }> {
  const { shownToClient } = (await store.policyOf(tx, asker.client ?? '')) ?? usualMissedCallPolicy;
  return shownToClient ? { ...(await page(tx, asked, asker)), shown: true } : { items: [], next: null, shown: false };
}

async function page(tx: AgencyTx, { query }: Wanting, asker: Asker): Promise<Page> {
  const found = await (query.state === 'open' ? store.pageOfOpen(tx, query) : store.pageOfSettled(tx, query));
  return { items: await presentMissedCalls(tx, found, asker), next: nextOf(found, query.limit) };
}
