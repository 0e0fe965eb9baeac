import type * as api from '@denwaban/api/notices';
import { refuse } from '@denwaban/domain/refusals';
import * as cases from '../cases/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { nextOf } from '../shell/page.ts';
import { presentNotices } from './present.ts';
import * as store from './store.ts';

export async function listNotices(
  tx: AgencyTx,
  { query }: AskOf<typeof api.listNotices>,
  asker: Asker,
): Promise<Answered<typeof api.listNotices>> {
  const found = await store.page(tx, query);
  return { items: await presentNotices(tx, found, asker), next: nextOf(found, query.limit) };
}

/** Of a company's own people: the scope says which. */
export async function listOwnNotices(
  tx: AgencyTx,
  { query }: AskOf<typeof api.listOwnNotices>,
  asker: Asker,
): Promise<Answered<typeof api.listOwnNotices>> {
  const found = await store.page(tx, { ...query, state: 'all' });
  return { items: await presentNotices(tx, found, asker), next: nextOf(found, query.limit) };
}

export async function listUnreadNotices(
  tx: AgencyTx,
  _: unknown,
  asker: Asker,
): Promise<Answered<typeof api.listUnreadNotices>> {
  return { items: await presentNotices(tx, await store.unreadBy(tx, asker.person), asker) };
}

export async function noticesOfCase(
  tx: AgencyTx,
  { params }: AskOf<typeof api.noticesOfCase>,
  asker: Asker,
): Promise<Answered<typeof api.noticesOfCase>> {
  if (!(await cases.find(tx, params.id))) return refuse('not_found');
  return { items: await presentNotices(tx, await store.ofCase(tx, params.id), asker) };
}
