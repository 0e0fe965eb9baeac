import { addDays, type Calendar, dayOf, openPeriods } from '../hours/index.ts';
import type { Task, TaskAnswer, TaskKind, TaskPolicy } from './task.ts';

/** The client's clock: its calendar, and how many of its business days each kind may take. */
export type TaskClock = { policy: TaskPolicy; calendar: Calendar };

const mostIdleDays = 400;

/**
 * The close of the client's so-many-th business day after `from`; the day itself is not counted (民法140条). Null when its
 * calendar never opens that often.
 */
export function deadline({ policy, calendar }: TaskClock, kind: TaskKind, from: Date): Date | null {
  let left = policy.businessDays[kind];
  let idle = 0;
  for (let day = addDays(dayOf(from), 1); idle <= mostIdleDays; day = addDays(day, 1)) {
    const closing = openPeriods(calendar, day).at(-1)?.to;
    idle = closing ? 0 : idle + 1;
    if (closing) left -= 1;
    if (closing && left <= 0) return closing;
  }
  return null;
}

export function isOverdue({ state, due }: Task, now: Date): boolean {
  return state.is === 'open' && due !== null && now >= due;
}

/** When `lapse` has something to say; null when it never has. */
export function dueAt({ state, due, overdueSince }: Task): Date | null {
  return state.is === 'open' && overdueSince === null ? due : null;
}

/** The clock has run out: said once. */
export function lapse(task: Task, now: Date): TaskAnswer {
  const { id, client, case: about, kind, due } = task;
  if (due === null || task.overdueSince !== null || !isOverdue(task, now)) return { task, events: [] };
  return {
    task: { ...task, overdueSince: due },
    events: [{ name: 'task.overdue', client, id, data: { case: about, kind, due: due.toISOString() } }],
  };
}
