import { type Refusal, refuse } from '../refusals/index.ts';
import type { Task, TaskAnswer, TaskSettler } from './task.ts';

export type TaskSettlement = { by: TaskSettler; words: string; now: Date };

/** 対応済み. Refuses task_already_settled. */
export function done(task: Task, { by, words, now }: TaskSettlement): TaskAnswer | Refusal {
  if (task.state.is !== 'open') return refuse('task_already_settled');
  const state = { is: 'done', by, at: now, words: words.trim() } as const;
  return { task: { ...task, state }, events: [event(task, 'task.done', by)] };
}

/** 対応しない: the caller has to be told why, so the client says it. Refuses task_already_settled, incomplete_input (words). */
export function decline(task: Task, { by, words, now }: TaskSettlement): TaskAnswer | Refusal {
  if (task.state.is !== 'open') return refuse('task_already_settled');
  if (words.trim() === '') return refuse('incomplete_input', [{ field: 'words', code: 'required' }]);
  const state = { is: 'declined', by, at: now, words: words.trim() } as const;
  return { task: { ...task, state }, events: [event(task, 'task.declined', by)] };
}

/** A slip of the thumb is taken back; the clock is the old one. Refuses task_still_open. */
export function reopen(task: Task, by: TaskSettler): TaskAnswer | Refusal {
  if (task.state.is === 'open') return refuse('task_still_open');
  return { task: { ...task, state: { is: 'open' } }, events: [event(task, 'task.reopened', by)] };
}

function event<Name extends 'task.done' | 'task.declined' | 'task.reopened'>(
  { id, client, case: about, kind }: Task,
  name: Name,
  by: TaskSettler,
) {
  return { name, client, id, data: { case: about, kind, by } };
}
