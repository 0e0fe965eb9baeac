import type { PromiseShown } from '@denwaban/api/promises';
import { may, type PromiseSettlement, settle } from '@denwaban/domain/promises';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { keep } from './keep.ts';
import { presentPromises } from './present.ts';
import * as store from './store.ts';

type Asked = { params: { id: string }; body: PromiseSettlement };

/** Refuses not_found, not_allowed (a promise of the other side), promise_already_settled, incomplete_input. */
export async function settlePromise(
  tx: AgencyTx,
  { params, body }: Asked,
  asker: Asker,
): Promise<PromiseShown | Refusal> {
  const promise = await store.lock(tx, params.id);
  if (!promise) return refuse('not_found');
  const answer = settle(promise, body, asker.person, tx.now);
  if (isRefusal(answer)) return answer;
  if (!may(asker, promise).settle) return refuse('not_allowed');
  await keep(tx, answer);
  const [shown] = await presentPromises(tx, [answer.promise], asker);
  return shown as PromiseShown;
}
