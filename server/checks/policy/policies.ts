import type {
  CheckPolicies,
  setCheckPolicy as ofAll,
  setClientCheckPolicy as ofOne,
  setTraining as training,
} from '@denwaban/api/checks';
import { usualPolicy } from '@denwaban/domain/checks';
import { refuse } from '@denwaban/domain/refusals';
import * as clients from '../../clients/store.ts';
import { record } from '../../events/record.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Answered, AskOf } from '../../shell/ask.ts';
import * as staff from '../../staff/store.ts';
import * as store from './store.ts';

/** What is looked at before it goes, and who is in training. */
export async function getCheckPolicies(tx: AgencyTx): Promise<CheckPolicies> {
  const agreed = await store.ofClients(tx);
  const known = await clients.all(tx);
  const trainees = await store.trainees(tx);
  const people = (await staff.all(tx)).filter(({ state, role }) => state === 'active' && role !== 'billing');
  return {
    agency: (await store.ofAgency(tx)) ?? usualPolicy,
    clients: known
      .filter(({ state }) => state !== 'left')
      .map(({ id, name, colour }) => ({ client: { id, name }, colour, policy: agreed.get(id) ?? null })),
    people: people.map(({ id, businessName, role }) => ({
      person: { id, name: businessName },
      role,
      trainee: trainees.has(id),
    })),
  };
}

export async function setCheckPolicy(tx: AgencyTx, { body }: AskOf<typeof ofAll>): Promise<Answered<typeof ofAll>> {
  await store.saveForAgency(tx, body);
  await record(tx, { name: 'check.policy_agreed', client: null, id: tx.agency, data: { policy: body } });
  return body;
}

/** Refuses not_found. */
export async function setClientCheckPolicy(
  tx: AgencyTx,
  { params: { client }, body }: AskOf<typeof ofOne>,
): Promise<Answered<typeof ofOne>> {
  if (!(await clients.lock(tx, client))) return refuse('not_found');
  if (body.policy) await store.saveForClient(tx, client, body.policy);
  else await store.dropForClient(tx, client);
  await record(tx, { name: 'check.policy_agreed', client, id: client, data: { policy: body.policy } });
  return body;
}

/** Refuses not_found. */
export async function setTraining(
  tx: AgencyTx,
  { params: { id }, body: { trainee } }: AskOf<typeof training>,
): Promise<Answered<typeof training>> {
  if (!(await staff.lock(tx, id))) return refuse('not_found');
  if (trainee) await store.beginTraining(tx, id);
  else await store.endTraining(tx, id);
  await record(tx, { name: trainee ? 'staff.training_begun' : 'staff.training_ended', client: null, id, data: {} });
  return { trainee };
}
