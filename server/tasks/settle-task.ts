import type { TaskShown } from '@denwaban/api/tasks';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { decline, done, reopen, type Task, type TaskAnswer, type TaskSettler } from '@denwaban/domain/tasks';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { keep } from './keep.ts';
import { presentTask } from './present.ts';
import * as store from './store.ts';

type Asked = { params: { id: string }; body: { words: string } };

// Whoever asks, a contact in the portal or staff whom the client told: the scope says whose tasks they reach.

/** 対応済み. Refuses not_found, task_already_settled. */
export function taskDone(tx: AgencyTx, { params, body }: Asked, asker: Asker): Promise<TaskShown | Refusal> {
  return settle(tx, params.id, asker, (task, by) => done(task, { by, words: body.words, now: tx.now }));
}

/** 対応しない. Refuses not_found, task_already_settled, incomplete_input. */
export function declineTask(tx: AgencyTx, { params, body }: Asked, asker: Asker): Promise<TaskShown | Refusal> {
  return settle(tx, params.id, asker, (task, by) => decline(task, { by, words: body.words, now: tx.now }));
}

/** Refuses not_found, task_still_open. */
export function reopenTask(
  tx: AgencyTx,
  { params }: Pick<Asked, 'params'>,
  asker: Asker,
): Promise<TaskShown | Refusal> {
  return settle(tx, params.id, asker, reopen);
}

async function settle(
  tx: AgencyTx,
  id: string,
  asker: Asker,
  decide: (task: Task, by: TaskSettler) => TaskAnswer | Refusal,
): Promise<TaskShown | Refusal> {
  const task = await store.lock(tx, id);
  if (!task) return refuse('not_found');
  const answer = decide(task, { as: asker.as, id: asker.person });
  if (isRefusal(answer)) return answer;
  await keep(tx, answer);
  return presentTask(tx, { ...answer.task, openedBy: task.openedBy }, asker);
}
