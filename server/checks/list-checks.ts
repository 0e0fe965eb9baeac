import type { CheckLine } from '@denwaban/api/checks';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { presentLines } from './present.ts';
import * as store from './store.ts';

type Asked = { query: { state: 'waiting' | 'passed'; before?: string | undefined; limit: number } };
type Listed = { items: CheckLine[]; next: string | null } & store.Counts;

/** What waits is shown whole: it is never many. */
export async function listChecks(tx: AgencyTx, { query }: Asked, asker: Asker): Promise<Listed> {
  const found = await store.page(tx, query);
  const isWhole = query.state === 'waiting' || found.length < query.limit;
  return {
    items: await presentLines(tx, found, asker),
    next: isWhole ? null : (found.at(-1)?.case ?? null),
    ...(await store.count(tx)),
  };
}
