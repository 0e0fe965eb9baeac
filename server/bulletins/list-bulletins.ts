import type * as api from '@denwaban/api/bulletins';
import { refuse } from '@denwaban/domain/refusals';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { nextOf } from '../shell/page.ts';
import * as copies from './copies/store.ts';
import { presentBulletins, presentWhole } from './present.ts';
import { presentOwn } from './present-own.ts';
import * as store from './store.ts';

export async function listBulletins(
  tx: AgencyTx,
  { query }: AskOf<typeof api.listBulletins>,
): Promise<Answered<typeof api.listBulletins>> {
  const found = await store.page(tx, query);
  return { items: await presentBulletins(tx, found), next: nextOf(found, query.limit) };
}

export async function getBulletin(
  tx: AgencyTx,
  { params }: AskOf<typeof api.getBulletin>,
): Promise<Answered<typeof api.getBulletin>> {
  const bulletin = await store.find(tx, params.id);
  return bulletin ? presentWhole(tx, bulletin) : refuse('not_found');
}

export async function listOwnBulletins(
  tx: AgencyTx,
  { query }: AskOf<typeof api.listOwnBulletins>,
  { client }: Asker,
): Promise<Answered<typeof api.listOwnBulletins>> {
  const found = await copies.ofClient(tx, client as string, query);
  const items = await presentOwn(tx, found);
  return { items, next: nextOf(items, query.limit) };
}
