import { type Callback, claim } from '@denwaban/domain/callbacks';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import type { AgencyTx } from '../shell/agency.ts';
import { keep } from './keep.ts';
import * as store from './store.ts';

/** 対応します. Refuses not_found, callback_already_settled. */
export async function claimCallback(tx: AgencyTx, id: string, contact: string): Promise<Callback | Refusal> {
  const callback = await store.lock(tx, id);
  if (!callback) return refuse('not_found');
  const answer = claim(callback, contact);
  if (isRefusal(answer)) return answer;
  await keep(tx, callback, answer);
  return answer.callback;
}
