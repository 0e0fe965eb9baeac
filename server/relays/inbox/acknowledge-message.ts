import type { Message } from '@denwaban/api/relays';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { claimCallback } from '../../callbacks/claim.ts';
import * as callbacks from '../../callbacks/store.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Asker } from '../../shell/ask.ts';
import { acknowledgeCase } from '../acknowledge.ts';
import { presentMessage } from './present-message.ts';

type Asked = { params: { id: string }; body: { claim: boolean } };

/**
 * 確認しました, and with `claim` 対応します as well. Confirming what a colleague has confirmed changes nothing.
 * Refuses not_found, callback_already_settled.
 */
export async function acknowledgeMessage(
  tx: AgencyTx,
  { params, body }: Asked,
  asker: Asker,
): Promise<Message | Refusal> {
  const relay = await acknowledgeCase(tx, params.id, asker.person);
  if (!relay) return refuse('not_found');
  const promised = body.claim ? await callbacks.ofCase(tx, params.id) : null;
  const claimed = promised && (await claimCallback(tx, promised.id, asker.person));
  if (isRefusal(claimed)) return claimed;
  return (await presentMessage(tx, params.id, asker)) ?? refuse('not_found');
}
