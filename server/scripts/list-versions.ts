import type { listVersions as endpoint } from '@denwaban/api/scripts';
import { refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, AskOf } from '../shell/ask.ts';
import { headingsShown, versionShown } from './present.ts';
import * as proposals from './proposals/store.ts';
import * as store from './store.ts';

export async function listVersions(
  tx: AgencyTx,
  { params: { client } }: AskOf<typeof endpoint>,
): Promise<Answered<typeof endpoint>> {
  if (!(await clients.find(tx, client))) return refuse('not_found');
  const { published, draft, scheduled } = await store.current(tx, client);
  return {
    versions: await headingsShown(tx, await store.headings(tx, client)),
    published: published && versionShown(published),
    draft: draft && versionShown(draft),
    scheduled: scheduled && versionShown(scheduled),
    proposals: (await proposals.waiting(tx, client)).length,
  };
}
