import type { TaskShown } from '@denwaban/api/tasks';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { open, type Task, type TaskInput } from '@denwaban/domain/tasks';
import { neverOpen } from '../callbacks/clock.ts';
import * as cases from '../cases/store.ts';
import { record } from '../events/record.ts';
import * as hours from '../hours/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { waitFor } from './keep.ts';
import * as policies from './policy/store.ts';
import { presentTask } from './present.ts';
import * as store from './store.ts';
import { tellOf } from './tell.ts';

/** What there is to say of a task; what is not said is not known. */
export type NewTask = Pick<TaskInput, 'client' | 'case' | 'caller' | 'kind' | 'words'> &
  Partial<Pick<TaskInput, 'product' | 'orderNumber' | 'yen'>>;

/** Asks a client to do something: its clock runs, and it is told. In the staff's scope. Refuses incomplete_input. */
export async function openTask(tx: AgencyTx, asked: NewTask): Promise<Task | Refusal> {
  const policy = await policies.ofClient(tx, asked.client);
  const calendar = (await hours.calendarOf(tx, asked.client)) ?? neverOpen;
  const input = { product: '', orderNumber: '', yen: null, ...asked, id: tx.id() };
  const answer = open(input, { policy, calendar }, tx.now);
  if (isRefusal(answer)) return answer;
  await store.add(tx, answer.task);
  await waitFor(tx, answer.task);
  await record(tx, ...answer.events);
  await tellOf(tx, answer.task, 'opened');
  return answer.task;
}

type Asked = { params: { id: string }; body: Omit<NewTask, 'client' | 'case' | 'caller'> };

/** A task about a case and its caller. Refuses not_found, incomplete_input. */
export async function openTaskOfCase(
  tx: AgencyTx,
  { params, body }: Asked,
  asker: Asker,
): Promise<TaskShown | Refusal> {
  const about = await cases.find(tx, params.id);
  if (!about) return refuse('not_found');
  const task = await openTask(tx, { ...body, client: about.client, case: about.id, caller: about.caller });
  return isRefusal(task) ? task : presentTask(tx, { ...task, openedBy: asker.person }, asker);
}
