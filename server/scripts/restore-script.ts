import type { restoreScript as endpoint } from '@denwaban/api/scripts';
import { isRefusal, refuse } from '@denwaban/domain/refusals';
import { restore } from '@denwaban/domain/scripts';
import * as clients from '../clients/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { versionShown } from './present.ts';
import { putInForce } from './put-in-force.ts';
import * as store from './store.ts';

export async function restoreScript(
  tx: AgencyTx,
  { params, body }: AskOf<typeof endpoint>,
  { person }: Asker,
): Promise<Answered<typeof endpoint>> {
  const old = await store.version(tx, params.id);
  if (!old || !(await clients.lock(tx, old.client))) return refuse('not_found');
  const { published, scheduled } = await store.current(tx, old.client);
  const number = await store.nextNumber(tx, old.client);
  const standing = { current: published, waiting: scheduled };
  const change = restore({ ...standing, id: tx.id(), number, old, by: person, note: body.note.trim() }, tx.now);
  return isRefusal(change) ? change : versionShown(await putInForce(tx, change));
}
