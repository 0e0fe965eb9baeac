import type { SatisfactionShown } from '@denwaban/api/receipts';
import { dayOf, instantOf } from '@denwaban/domain/hours';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import * as store from './store.ts';

type Asked = { query: { month?: string | undefined } };

/** Refuses not_found. */
export async function getSatisfaction(
  tx: AgencyTx,
  { params, query }: Asked & { params: { client: string } },
): Promise<SatisfactionShown | Refusal> {
  return (await clients.find(tx, params.client)) ? ofMonth(tx, params.client, query.month) : refuse('not_found');
}

export async function getOwnSatisfaction(
  tx: AgencyTx,
  { query }: Asked,
  { client }: Asker,
): Promise<SatisfactionShown | Refusal> {
  return client ? ofMonth(tx, client, query.month) : refuse('not_found');
}

async function ofMonth(tx: AgencyTx, client: string, asked: string | undefined): Promise<SatisfactionShown> {
  const month = asked ?? dayOf(tx.now).slice(0, 7);
  const [from, until] = [month, following(month)].map((each) => instantOf(`${each}-01`, '00:00')) as [Date, Date];
  return { month, ...(await store.countsBetween(tx, client, { from, until })) };
}

function following(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
