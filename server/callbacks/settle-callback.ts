import type { CallbackShown } from '@denwaban/api/callbacks';
import type { Settlement } from '@denwaban/domain/callbacks';
import { isRefusal, type Refusal } from '@denwaban/domain/refusals';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { presentById } from './present.ts';
import { settleAs } from './settle.ts';

type Asked = { params: { id: string }; body: Settlement };

/** Staff note what the client told them on the telephone. */
export async function settleCallback(
  tx: AgencyTx,
  { params, body }: Asked,
  asker: Asker,
): Promise<CallbackShown | Refusal> {
  const settled = await settleAs(tx, params.id, body, { as: 'staff', id: asker.person });
  return isRefusal(settled) ? settled : presentById(tx, params.id, asker);
}
