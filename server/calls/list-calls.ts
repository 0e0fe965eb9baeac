import type { CallLine } from '@denwaban/api/call-shapes';
import type { AgencyTx } from '../shell/agency.ts';
import { nextOf } from '../shell/page.ts';
import * as lists from './lists/store.ts';
import { callLines } from './present.ts';

type Asked = { query: lists.Wanting };

export async function listCalls(tx: AgencyTx, { query }: Asked): Promise<{ items: CallLine[]; next: string | null }> {
  const calls = await lists.page(tx, query);
  return { items: await callLines(tx, calls), next: nextOf(calls, query.limit) };
}
