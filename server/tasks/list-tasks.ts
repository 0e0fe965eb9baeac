import type { TaskShown } from '@denwaban/api/tasks';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import * as cases from '../cases/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { nextOf } from '../shell/page.ts';
import { presentTask, presentTasks } from './present.ts';
import * as store from './store.ts';

type Wanting = { query: store.Wanting & { state: 'open' | 'settled' } };
type One = { params: { id: string } };

export async function listTasks(
  tx: AgencyTx,
  { query }: Wanting,
  asker: Asker,
): Promise<{ items: TaskShown[]; next: string | null }> {
  const found = await (query.state === 'open' ? store.pageOfOpen(tx, query) : store.pageOfSettled(tx, query));
  return { items: await presentTasks(tx, found, asker), next: nextOf(found, query.limit) };
}

export async function getTask(tx: AgencyTx, { params }: One, asker: Asker): Promise<TaskShown | Refusal> {
  const task = await store.find(tx, params.id);
  return task ? presentTask(tx, task, asker) : refuse('not_found');
}

export async function tasksOfCase(
  tx: AgencyTx,
  { params }: One,
  asker: Asker,
): Promise<{ items: TaskShown[] } | Refusal> {
  if (!(await cases.find(tx, params.id))) return refuse('not_found');
  return { items: await presentTasks(tx, await store.ofCase(tx, params.id), asker) };
}
