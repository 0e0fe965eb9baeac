import type { getIdentityPolicy, getOwnIdentityPolicy, setIdentityPolicy } from '@denwaban/api/identity';
import { checkPolicy } from '@denwaban/domain/identity';
import { refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import * as store from './store.ts';

type Answer = Promise<Answered<typeof getIdentityPolicy>>;

export async function getPolicy(tx: AgencyTx, { params }: AskOf<typeof getIdentityPolicy>): Answer {
  const client = await clients.find(tx, params.client);
  return client ? shown(tx, client.id) : refuse('not_found');
}

export async function getOwnPolicy(
  tx: AgencyTx,
  _: AskOf<typeof getOwnIdentityPolicy>,
  { client }: Asker,
): Promise<Answered<typeof getOwnIdentityPolicy>> {
  return client === null ? refuse('not_allowed') : shown(tx, client);
}

export async function setPolicy(tx: AgencyTx, { params, body: policy }: AskOf<typeof setIdentityPolicy>): Answer {
  const client = await clients.find(tx, params.client);
  if (!client) return refuse('not_found');
  const problems = checkPolicy(policy);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  await store.savePolicy(tx, client.id, policy);
  await record(tx, { name: 'identity.policy_set', client: client.id, id: client.id, data: {} });
  return { policy };
}

async function shown(tx: AgencyTx, client: string) {
  const { always, others, ...policy } = await store.policyOf(tx, client);
  return { policy: { ...policy, always: [...always], others: [...others] } };
}
