import type { listLooks as ofClient, listOwnLooks as ofCompany } from '@denwaban/api/lookups';
import { refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { nextOf } from '../shell/page.ts';
import * as looks from './looks/store.ts';
import { looksShown } from './present.ts';

export async function listLooks(
  tx: AgencyTx,
  { params, query }: AskOf<typeof ofClient>,
): Promise<Answered<typeof ofClient>> {
  const client = await clients.find(tx, params.client);
  return client ? page(tx, { ...query, client: client.id }) : refuse('not_found');
}

export async function listOwnLooks(
  tx: AgencyTx,
  { query }: AskOf<typeof ofCompany>,
  { client }: Asker,
): Promise<Answered<typeof ofCompany>> {
  return client === null ? refuse('not_allowed') : page(tx, { ...query, client });
}

async function page(tx: AgencyTx, wanted: Parameters<typeof looks.page>[1]) {
  const found = await looks.page(tx, wanted);
  return { items: await looksShown(tx, found), next: nextOf(found, wanted.limit) };
}
