// Task (依頼事項): something a client must do about a caller's matter that is no callback: a request for disclosure or
// correction that only the client can grant, a replacement or a refund that was agreed. It has a clock of business days.

export const taskKinds = ['disclosure', 'correction', 'replacement', 'refund', 'other'] as const;
export type TaskKind = (typeof taskKinds)[number];

export type Task = {
  id: string;
  client: string;
  case: string | null;
  caller: string | null;
  kind: TaskKind;
  /** What is asked of the client. */
  words: string;
  /** Empty where none is known. */
  product: string;
  orderNumber: string;
  /** Integer yen: what was agreed to be paid. */
  yen: number | null;
  openedAt: Date;
  /** When the clock runs out; null for a client whose calendar never opens again. */
  due: Date | null;
  /** Set once the clock has run out and it was said so. */
  overdueSince: Date | null;
  state: TaskState;
};

export type TaskState =
  | { is: 'open' }
  | { is: 'done'; by: TaskSettler; at: Date; words: string }
  | { is: 'declined'; by: TaskSettler; at: Date; words: string };

/** Staff note a result when the client tells it over the telephone. */
export type TaskSettler = { as: 'client' | 'staff'; id: string };

/** How a client deals with its tasks. */
export type TaskPolicy = {
  /** Business days of the client from the day after the task was opened. */
  businessDays: Record<TaskKind, number>;
  /** The contact who sees to tasks; null: the owners do. */
  contact: string | null;
};

/** What was said stays in the task's row and out of the history, so that it can be erased. */
export type TaskEvent = { client: string; id: string } & (
  | { name: 'task.opened'; data: { case: string | null; caller: string | null; kind: TaskKind; due: string | null } }
  | { name: 'task.overdue'; data: { case: string | null; kind: TaskKind; due: string } }
  | { name: 'task.done'; data: { case: string | null; kind: TaskKind; by: TaskSettler } }
  | { name: 'task.declined'; data: { case: string | null; kind: TaskKind; by: TaskSettler } }
  | { name: 'task.reopened'; data: { case: string | null; kind: TaskKind; by: TaskSettler } }
);

export type TaskAnswer = { task: Task; events: readonly TaskEvent[] };
