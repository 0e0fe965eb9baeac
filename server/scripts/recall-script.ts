import type { recallScript as endpoint } from '@denwaban/api/scripts';
import { refuse } from '@denwaban/domain/refusals';
import { recall } from '@denwaban/domain/scripts';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, AskOf } from '../shell/ask.ts';
import { wait } from '../shell/due.ts';
import { versionShown } from './present.ts';
import * as proposals from './proposals/store.ts';
import * as store from './store.ts';

/** Refuses not_found where nothing waits. */
export async function recallScript(
  tx: AgencyTx,
  { params }: AskOf<typeof endpoint>,
): Promise<Answered<typeof endpoint>> {
  const client = await clients.lock(tx, params.client);
  if (!client) return refuse('not_found');
  const { scheduled, draft, published } = await store.current(tx, client.id);
  if (!scheduled) return refuse('not_found');
  const change = recall({ waiting: scheduled, draft, current: published });
  if (change.draft.id !== scheduled.id) {
    await proposals.moveTo(tx, change.draft.id, scheduled.id);
    await store.discard(tx, scheduled);
  }
  await store.save(tx, change.draft);
  await wait(tx, { word: 'script', id: scheduled.id, client: client.id, at: null });
  await record(tx, ...change.events);
  return versionShown(change.draft);
}
