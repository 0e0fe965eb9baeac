export { deadline, dueAt, isOverdue, lapse, type TaskClock } from './deadline.ts';
export { may, type TaskMay } from './may.ts';
export { open, type TaskInput } from './open.ts';
export { mostBusinessDays, usualPolicy } from './policy.ts';
export { decline, done, reopen, type TaskSettlement } from './settle.ts';
export {
  type Task,
  type TaskAnswer,
  type TaskEvent,
  type TaskKind,
  type TaskPolicy,
  type TaskSettler,
  type TaskState,
  taskKinds,
} from './task.ts';
