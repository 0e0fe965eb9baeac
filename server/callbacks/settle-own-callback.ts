import type { CallbackShown } from '@denwaban/api/callbacks';
import type { Settlement } from '@denwaban/domain/callbacks';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { acknowledgeCase } from '../relays/acknowledge.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { presentById } from './present.ts';
import { settleAs } from './settle.ts';
import * as store from './store.ts';

type Asked = { params: { id: string }; body: Settlement };

/** A contact says how it ended; who has dealt with a message has also received it. */
export async function settleOwnCallback(
  tx: AgencyTx,
  { params, body }: Asked,
  asker: Asker,
): Promise<CallbackShown | Refusal> {
  const found = await store.find(tx, params.id);
  if (!found) return refuse('not_found');
  await acknowledgeCase(tx, found.case, asker.person);
  const settled = await settleAs(tx, params.id, body, { as: 'client', id: asker.person });
  return isRefusal(settled) ? settled : presentById(tx, params.id, asker);
}
