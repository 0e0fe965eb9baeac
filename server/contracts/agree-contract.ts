import type { agreeContract as endpoint } from '@denwaban/api/contracts';
import { agree, inForce, usualCountRules } from '@denwaban/domain/contracts';
import { isRefusal, refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, AskOf } from '../shell/ask.ts';
import { contractShown } from './present.ts';
import * as store from './store.ts';

/** New terms keep counting calls as the terms before them did. */
export async function agreeContract(
  tx: AgencyTx,
  { params, body }: AskOf<typeof endpoint>,
): Promise<Answered<typeof endpoint>> {
  const client = await clients.lock(tx, params.client);
  if (!client) return refuse('not_found');
  const { effectiveFrom, terms } = body;
  const agreed = await store.all(tx, client.id);
  const countRules = inForce(agreed, effectiveFrom)?.countRules ?? usualCountRules;
  const proposed = { id: tx.id(), client: client.id, effectiveFrom, ...terms, countRules };
  const contract = agree(agreed, proposed, tx.now);
  if (isRefusal(contract)) return contract;
  await store.save(tx, contract);
  await record(tx, { name: 'contract.agreed', client: client.id, id: contract.id, data: { effectiveFrom } });
  return contractShown(contract);
}
