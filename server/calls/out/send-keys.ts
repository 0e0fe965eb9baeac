import type { sendKeys as endpoint } from '@denwaban/api/calls-out';
import { allow, readKeys } from '@denwaban/domain/calls';
import { isRefusal, refuse } from '@denwaban/domain/refusals';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../../shell/ask.ts';
import { heard } from '../hear.ts';
import * as store from '../store.ts';

/** Refuses not_found, exchange_cannot, call_not_yours, call_ended, incomplete_input (keys). */
export async function sendKeys(
  tx: AgencyTx,
  { params, body }: AskOf<typeof endpoint>,
  { person: operator }: Asker,
): Promise<Answered<typeof endpoint>> {
  const call = await store.lock(tx, params.id);
  if (!call) return refuse('not_found');
  const allowed = allow(call, { ask: 'send_keys', operator });
  if (isRefusal(allowed)) return allowed;
  if (!tx.books.exchanges.get(call.exchange)?.can.includes('send_keys')) return refuse('exchange_cannot');
  const keys = readKeys(body.keys);
  if (isRefusal(keys)) return keys;
  await heard(tx, call, { fact: 'keys_sent', operator, keys });
  return undefined;
}
