import type * as api from '@denwaban/api/archives';
import type { ArchiveShown } from '@denwaban/api/archives';
import { ask } from '@denwaban/domain/archives';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { archivesShown } from './present.ts';
import * as store from './store.ts';

const shown = 20;

export async function listArchives(
  tx: AgencyTx,
  { params: { client } }: AskOf<typeof api.listArchives>,
): Promise<Answered<typeof api.listArchives>> {
  if (!(await clients.find(tx, client))) return refuse('not_found');
  return { archives: await archivesShown(tx, await store.ofClient(tx, client, shown)) };
}

export async function listOwnArchives(
  tx: AgencyTx,
  _: AskOf<typeof api.listOwnArchives>,
  { client }: Asker,
): Promise<Answered<typeof api.listOwnArchives>> {
  if (client === null) return refuse('not_allowed');
  return { archives: await archivesShown(tx, await store.ofClient(tx, client, shown)) };
}

/** Refuses not_found, archive_under_way. */
export async function askArchive(
  tx: AgencyTx,
  { params: { client } }: AskOf<typeof api.askArchive>,
  asker: Asker,
): Promise<Answered<typeof api.askArchive>> {
  if (!(await clients.find(tx, client))) return refuse('not_found');
  return have(tx, client, asker);
}

export async function askOwnArchive(
  tx: AgencyTx,
  _: AskOf<typeof api.askOwnArchive>,
  asker: Asker,
): Promise<Answered<typeof api.askOwnArchive>> {
  return asker.client === null ? refuse('not_allowed') : have(tx, asker.client, asker);
}

async function have(tx: AgencyTx, client: string, { as, person }: Asker): Promise<ArchiveShown | Refusal> {
  const [latest = null] = await store.ofClient(tx, client, 1);
  const answer = ask(latest, { id: tx.id(), client, askedBy: { kind: as, id: person } }, tx.now);
  if (isRefusal(answer)) return answer;
  await store.add(tx, answer.archive);
  await record(tx, ...answer.events);
  const [archive] = await archivesShown(tx, [answer.archive]);
  return archive as ArchiveShown;
}
