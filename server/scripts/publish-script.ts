import type { publishScript as endpoint } from '@denwaban/api/scripts';
import { isRefusal, refuse } from '@denwaban/domain/refusals';
import { publish } from '@denwaban/domain/scripts';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, AskOf } from '../shell/ask.ts';
import { versionShown } from './present.ts';
import * as store from './store.ts';

/** Refuses script_already_published where there is no draft: somebody else was first. */
export async function publishScript(
  tx: AgencyTx,
  { params }: AskOf<typeof endpoint>,
): Promise<Answered<typeof endpoint>> {
  const client = await clients.lock(tx, params.client);
  if (!client) return refuse('not_found');
  const draft = await store.draft(tx, client.id);
  if (!draft) return refuse('script_already_published');
  const change = publish(draft, await store.published(tx, client.id), tx.now);
  if (isRefusal(change)) return change;
  // In this order: the database allows a client one published version at any moment.
  if (change.retired) await store.save(tx, change.retired);
  await store.save(tx, change.published);
  await record(tx, ...change.events);
  return versionShown(change.published);
}
