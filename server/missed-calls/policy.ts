import { type MissedCallPolicy, readMissedCallPolicy, usualMissedCallPolicy } from '@denwaban/domain/missed-calls';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as store from './store.ts';

type OfClient = { params: { client: string } };

/** Refuses not_found. */
export async function getMissedCallPolicy(tx: AgencyTx, { params }: OfClient): Promise<MissedCallPolicy | Refusal> {
  if (!(await clients.find(tx, params.client))) return refuse('not_found');
  return (await store.policyOf(tx, params.client)) ?? usualMissedCallPolicy;
}

/** Holds for what is missed from now on. Refuses not_found and incomplete_input. */
export async function setMissedCallPolicy(
  tx: AgencyTx,
  { params: { client }, body }: OfClient & { body: MissedCallPolicy },
): Promise<undefined | Refusal> {
  if (!(await clients.find(tx, client))) return refuse('not_found');
  const policy = readMissedCallPolicy(body);
  if (isRefusal(policy)) return policy;
  await store.savePolicy(tx, client, policy);
  await record(tx, { name: 'missed_call.policy_set', client, id: client, data: policy });
  return undefined;
}
