import { type Refusal, refuse } from '@denwaban/domain/refusals';
import type { TaskPolicy } from '@denwaban/domain/tasks';
import * as clients from '../../clients/store.ts';
import * as contacts from '../../contacts/store.ts';
import { record } from '../../events/record.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import * as store from './store.ts';

type Asked = { params: { client: string } };

export async function getTaskPolicy(tx: AgencyTx, { params }: Asked): Promise<TaskPolicy | Refusal> {
  if (!(await clients.find(tx, params.client))) return refuse('not_found');
  return store.ofClient(tx, params.client);
}

/** Tasks that are open keep the clock they were opened with. Refuses not_found, not_a_choice (contact). */
export async function setTaskPolicy(
  tx: AgencyTx,
  { params: { client }, body }: Asked & { body: TaskPolicy },
): Promise<TaskPolicy | Refusal> {
  if (!(await clients.lock(tx, client))) return refuse('not_found');
  const contact = body.contact === null ? null : await contacts.find(tx, body.contact);
  if (body.contact !== null && contact?.client !== client)
    return refuse('incomplete_input', [{ field: 'contact', code: 'not_a_choice' }]);
  await store.save(tx, client, body);
  await record(tx, { name: 'client.task_policy_agreed', client, id: client, data: {} });
  return body;
}
