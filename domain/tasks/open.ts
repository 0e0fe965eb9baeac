import { type Problem, type Refusal, refuse } from '../refusals/index.ts';
import { deadline, type TaskClock } from './deadline.ts';
import type { Task, TaskAnswer } from './task.ts';

export type TaskInput = Pick<
  Task,
  'id' | 'client' | 'case' | 'caller' | 'kind' | 'words' | 'product' | 'orderNumber' | 'yen'
>;

/** What was agreed may be a large sum, but not one that was mistyped. */
const mostYen = 100_000_000;

/**
 * Asks the client to do something. A refund says how many yen, a replacement of what.
 * Refuses incomplete_input (words, product, yen).
 */
export function open(input: TaskInput, clock: TaskClock, now: Date): TaskAnswer | Refusal {
  const problems = problemsOf(input);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const task: Task = {
    ...input,
    words: input.words.trim(),
    product: input.product.trim(),
    orderNumber: input.orderNumber.trim(),
    openedAt: now,
    due: deadline(clock, input.kind, now),
    overdueSince: null,
    state: { is: 'open' },
  };
  const { id, client, case: about, caller, kind } = task;
  const due = task.due?.toISOString() ?? null;
  return { task, events: [{ name: 'task.opened', client, id, data: { case: about, caller, kind, due } }] };
}

function problemsOf({ kind, words, product, yen }: TaskInput): Problem[] {
  return [
    ...(words.trim() === '' ? [{ field: 'words', code: 'required' } as const] : []),
    ...(kind === 'replacement' && product.trim() === '' ? [{ field: 'product', code: 'required' } as const] : []),
    ...yenProblems(kind, yen),
  ];
}

function yenProblems(kind: Task['kind'], yen: number | null): Problem[] {
  if (yen === null) return kind === 'refund' ? [{ field: 'yen', code: 'required' }] : [];
  if (!Number.isInteger(yen)) return [{ field: 'yen', code: 'not_whole' }];
  return yen < 1 || yen > mostYen ? [{ field: 'yen', code: 'out_of_range' }] : [];
}
