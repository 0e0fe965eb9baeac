import type { UsageShown } from '@denwaban/api/usage';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { presentUsage } from './present.ts';

type OfMonth = { query: { month?: string | undefined } };

export async function getUsage(
  tx: AgencyTx,
  { params, query }: OfMonth & { params: { client: string } },
): Promise<UsageShown | Refusal> {
  const company = await clients.find(tx, params.client);
  return company ? presentUsage(tx, company.id, query.month) : refuse('not_found');
}

export async function getOwnUsage(tx: AgencyTx, { query }: OfMonth, { client }: Asker): Promise<UsageShown | Refusal> {
  return client === null ? refuse('not_allowed') : presentUsage(tx, client, query.month);
}
