import type { discardDraft as endpoint } from '@denwaban/api/scripts';
import { refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, AskOf } from '../shell/ask.ts';
import * as proposals from './proposals/store.ts';
import * as store from './store.ts';

/** Refuses not_found where there is no draft. Proposals taken over into it stay accepted: they are in the history. */
export async function discardDraft(
  tx: AgencyTx,
  { params }: AskOf<typeof endpoint>,
): Promise<Answered<typeof endpoint>> {
  const client = await clients.lock(tx, params.client);
  const draft = client && (await store.current(tx, client.id)).draft;
  if (!draft) return refuse('not_found');
  await proposals.moveTo(tx, null, draft.id);
  await store.discard(tx, draft);
  const { number } = draft;
  await record(tx, { name: 'script.discarded', client: draft.client, id: draft.id, data: { number } });
}
