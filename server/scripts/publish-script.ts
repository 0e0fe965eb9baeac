import type { publishScript as endpoint } from '@denwaban/api/scripts';
import { isRefusal, refuse } from '@denwaban/domain/refusals';
import { publish, schedule } from '@denwaban/domain/scripts';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { wait } from '../shell/due.ts';
import { versionShown } from './present.ts';
import { putInForce } from './put-in-force.ts';
import * as store from './store.ts';

/** Refuses script_already_published where there is no draft: somebody else was first; and what publishing refuses. */
export async function publishScript(
  tx: AgencyTx,
  { params, body: { note, effectiveAt } }: AskOf<typeof endpoint>,
  { person }: Asker,
): Promise<Answered<typeof endpoint>> {
  const client = await clients.lock(tx, params.client);
  if (!client) return refuse('not_found');
  const { published, draft, scheduled } = await store.current(tx, client.id);
  if (!draft) return refuse('script_already_published');
  const publication = { draft, current: published, waiting: scheduled, by: person, note: note.trim() };
  if (effectiveAt === null) {
    const change = publish(publication, tx.now);
    return isRefusal(change) ? change : versionShown(await putInForce(tx, change));
  }
  const change = schedule({ ...publication, effectiveAt: new Date(effectiveAt) }, tx.now);
  if (isRefusal(change)) return change;
  await store.save(tx, change.scheduled);
  await wait(tx, { word: 'script', id: draft.id, client: client.id, at: change.scheduled.effectiveAt });
  await record(tx, ...change.events);
  return versionShown(change.scheduled);
}
