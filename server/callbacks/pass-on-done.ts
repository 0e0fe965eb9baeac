import type { CallbackShown } from '@denwaban/api/callbacks';
import { passOnDone as done } from '@denwaban/domain/callbacks';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { keep } from './keep.ts';
import { presentById } from './present.ts';
import * as store from './store.ts';

type Asked = { params: { id: string } };

/** The caller has been told. Refuses not_found, callback_already_settled, callback_not_passed_on. */
export async function passOnDone(tx: AgencyTx, { params }: Asked, asker: Asker): Promise<CallbackShown | Refusal> {
  const callback = await store.lock(tx, params.id);
  if (!callback) return refuse('not_found');
  const answer = done(callback, { as: 'staff', id: asker.person }, tx.now);
  if (isRefusal(answer)) return answer;
  await keep(tx, callback, answer);
  return presentById(tx, params.id, asker);
}
