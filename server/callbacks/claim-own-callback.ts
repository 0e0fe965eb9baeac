import type { CallbackShown } from '@denwaban/api/callbacks';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { acknowledgeCase } from '../relays/acknowledge.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { claimCallback } from './claim.ts';
import { presentById } from './present.ts';
import * as store from './store.ts';

type Asked = { params: { id: string } };

/** Who takes the callback on has the message: nobody else need be told of it. Refuses not_found, callback_already_settled. */
export async function claimOwnCallback(
  tx: AgencyTx,
  { params }: Asked,
  asker: Asker,
): Promise<CallbackShown | Refusal> {
  const found = await store.find(tx, params.id);
  if (!found) return refuse('not_found');
  await acknowledgeCase(tx, found.case, asker.person);
  const claimed = await claimCallback(tx, params.id, asker.person);
  return isRefusal(claimed) ? claimed : presentById(tx, params.id, asker);
}
