import type { CaseLine } from '@denwaban/api/cases';
import type { AgencyTx } from '../shell/agency.ts';
import { nextOf } from '../shell/page.ts';
import { presentLines } from './present.ts';
import * as store from './store.ts';

type Asked = { query: store.Wanting };

export async function listCases(tx: AgencyTx, { query }: Asked): Promise<{ items: CaseLine[]; next: string | null }> {
  const cases = await store.page(tx, query);
  return { items: await presentLines(tx, cases), next: nextOf(cases, query.limit) };
}
