import { type Callback, type Settlement, type Settler, settle } from '@denwaban/domain/callbacks';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import type { AgencyTx } from '../shell/agency.ts';
import { clockOf } from './clock.ts';
import { keep } from './keep.ts';
import * as store from './store.ts';

/** 折り返し済 / 留守・再架電 / 対応不要 / 代行から伝えてほしい. Refuses not_found, callback_already_settled, incomplete_input. */
export async function settleAs(
  tx: AgencyTx,
  id: string,
  settlement: Settlement,
  by: Settler,
): Promise<Callback | Refusal> {
  const callback = await store.lock(tx, id);
  if (!callback) return refuse('not_found');
  const answer = settle(callback, settlement, { ...(await clockOf(tx, callback.client)), by, now: tx.now });
  if (isRefusal(answer)) return answer;
  await keep(tx, callback, answer);
  return answer.callback;
}
