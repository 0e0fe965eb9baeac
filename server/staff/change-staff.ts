import type { changeStaff as endpoint } from '@denwaban/api/staff';
import { isRefusal, refuse } from '@denwaban/domain/refusals';
import { change, mayAnswer } from '@denwaban/domain/staff';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, AskOf } from '../shell/ask.ts';
import { endSessions } from '../signin/store.ts';
import { clientsOf } from './clients-of.ts';
import { memberShown } from './present.ts';
import { standDown } from './stand-down.ts';
import * as store from './store.ts';

export async function changeStaff(
  tx: AgencyTx,
  { params, body }: AskOf<typeof endpoint>,
): Promise<Answered<typeof endpoint>> {
  // Before the person: of two managers who retire each other at once, the second must see that the first is gone.
  const managers = await store.lockManagers(tx);
  const person = await store.lock(tx, params.id);
  if (!person) return refuse('not_found');
  const signedUp = (await store.signInOf(tx, person.id)) !== null;
  const changed = change(person, body, { signedUp, managers });
  if (isRefusal(changed)) return changed;
  await store.save(tx, changed);
  const unable = mayAnswer(changed) ? null : await standDown(tx, changed.id);
  if (unable) return unable;
  if (changed.state === 'retired') await endSessions(tx, changed.id);
  await record(tx, { name: 'staff.changed', client: null, id: changed.id, data: {} });
  return memberShown(changed, await clientsOf(tx, changed.id));
}
