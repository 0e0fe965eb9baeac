import type { CaseLine } from '@denwaban/api/cases';
import type { AgencyTx } from '../shell/agency.ts';
import { nextOf } from '../shell/page.ts';
import * as lists from './lists/store.ts';
import { presentLines } from './present.ts';

type Asked = { query: lists.Wanting };

export async function listCases(tx: AgencyTx, { query }: Asked): Promise<{ items: CaseLine[]; next: string | null }> {
  const cases = await lists.page(tx, query);
  return { items: await presentLines(tx, cases), next: nextOf(cases, query.limit) };
}
