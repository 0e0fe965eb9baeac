import type { listVersions as endpoint } from '@denwaban/api/scripts';
import { refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, AskOf } from '../shell/ask.ts';
import { headingShown, versionShown } from './present.ts';
import * as store from './store.ts';

export async function listVersions(
  tx: AgencyTx,
  { params: { client } }: AskOf<typeof endpoint>,
): Promise<Answered<typeof endpoint>> {
  if (!(await clients.find(tx, client))) return refuse('not_found');
  const published = await store.published(tx, client);
  const draft = await store.draft(tx, client);
  return {
    versions: (await store.headings(tx, client)).map(headingShown),
    published: published && versionShown(published),
    draft: draft && versionShown(draft),
  };
}
