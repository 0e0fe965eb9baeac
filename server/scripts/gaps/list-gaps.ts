import type * as api from '@denwaban/api/scripts';
import { refuse } from '@denwaban/domain/refusals';
import { clustered } from '@denwaban/domain/scripts';
import * as clients from '../../clients/store.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../../shell/ask.ts';
import { lineShown } from '../present.ts';
import * as scripts from '../store.ts';
import * as store from './store.ts';

export async function listGaps(
  tx: AgencyTx,
  { params: { client } }: AskOf<typeof api.listGaps>,
): Promise<Answered<typeof api.listGaps>> {
  return (await clients.find(tx, client)) ? { gaps: await gapsShown(tx, client) } : refuse('not_found');
}

export async function listOwnGaps(
  tx: AgencyTx,
  _: AskOf<typeof api.listOwnGaps>,
  { client }: Asker,
): Promise<Answered<typeof api.listOwnGaps>> {
  return client === null ? refuse('not_allowed') : { gaps: await gapsShown(tx, client) };
}

async function gapsShown(tx: AgencyTx, client: string): Promise<api.GapShown[]> {
  const versions = new Map((await scripts.headings(tx, client)).map((each) => [each.id, lineShown(each)]));
  return clustered(await store.ofClient(tx, client)).map(({ lastAt, answeredBy, ...cluster }) => ({
    ...cluster,
    lastAt: lastAt.toISOString(),
    answeredBy: (answeredBy && versions.get(answeredBy)) || null,
  }));
}
