import { mostBusinessDays, taskKinds } from '@denwaban/domain/tasks';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byClient, byId, day, id, instant, paged, pageOf, short } from './shapes.ts';

const kind = z.enum(taskKinds);
const words = z.string().max(2000);

export const task = z
  .object({
    id,
    client: id,
    clientName: z.string(),
    case: id.nullable(),
    receiptNumber: z.string().nullable(),
    caller: id.nullable(),
    callerName: z.string().nullable(),
    kind,
    /** What is asked of the client. */
    words: z.string(),
    product: z.string(),
    orderNumber: z.string(),
    yen: z.number().int().nullable(),
    openedAt: instant,
    /** Business name of who opened it. */
    openedBy: z.string().nullable(),
    dueAt: instant.nullable(),
    overdue: z.boolean(),
    state: z.enum(['open', 'done', 'declined']),
    settled: z.object({ as: z.enum(['client', 'staff']), by: z.string(), at: instant, words: z.string() }).nullable(),
    may: z.object({ done: z.boolean(), decline: z.boolean(), reopen: z.boolean() }),
  })
  .meta({ id: 'Task' });
export type TaskShown = z.output<typeof task>;

const wanted = paged.extend({ state: z.enum(['open', 'settled']).default('open'), kind: kind.optional() });
const result = z.object({ words: words.default('') });

export const listTasks = endpoint({
  name: 'listTasks',
  method: 'GET',
  path: '/tasks',
  door: 'keep_tasks',
  says: 'What clients are asked to do: open ones by deadline, or settled ones newest first.',
  query: wanted.extend({ client: id.optional() }),
  answer: pageOf(task),
});

export const getTask = endpoint({
  name: 'getTask',
  method: 'GET',
  path: '/tasks/:id',
  door: 'keep_tasks',
  says: 'One task.',
  params: byId,
  answer: task,
});

export const tasksOfCase = endpoint({
  name: 'tasksOfCase',
  method: 'GET',
  path: '/cases/:id/tasks',
  door: 'keep_tasks',
  says: 'What the client is asked to do about a case.',
  params: byId,
  answer: z.object({ items: z.array(task) }),
});

export const openTask = endpoint({
  name: 'openTask',
  method: 'POST',
  path: '/cases/:id/tasks',
  door: 'keep_tasks',
  says: 'Ask the client of a case to do something; it is told by mail, and a clock of its business days runs.',
  params: byId,
  body: z.object({
    kind,
    words,
    product: short.default(''),
    orderNumber: short.default(''),
    yen: z.number().nullable().default(null),
  }),
  answer: task,
});

export const taskDone = endpoint({
  name: 'taskDone',
  method: 'POST',
  path: '/tasks/:id/result',
  door: 'settle_tasks',
  says: 'Staff note that the client has done it, as the client told them.',
  params: byId,
  body: result,
  answer: task,
});

export const declineTask = endpoint({
  name: 'declineTask',
  method: 'POST',
  path: '/tasks/:id/refusal',
  door: 'settle_tasks',
  says: 'Staff note that the client will not do it, and why.',
  params: byId,
  body: result,
  answer: task,
});

export const reopenTask = endpoint({
  name: 'reopenTask',
  method: 'POST',
  path: '/tasks/:id/reopening',
  door: 'settle_tasks',
  says: 'What was settled by mistake is open again.',
  params: byId,
  answer: task,
});

const policy = z
  .object({
    businessDays: z.record(kind, z.number().int().min(1).max(mostBusinessDays)),
    /** The contact who sees to tasks; null: the owners do. */
    contact: id.nullable(),
  })
  .meta({ id: 'TaskPolicy' });

export const getTaskPolicy = endpoint({
  name: 'getTaskPolicy',
  method: 'GET',
  path: '/clients/:client/task-policy',
  door: 'keep_tasks',
  says: 'How many business days a client gives itself for each kind of task, and who sees to them.',
  params: byClient,
  answer: policy,
});

export const setTaskPolicy = endpoint({
  name: 'setTaskPolicy',
  method: 'PUT',
  path: '/clients/:client/task-policy',
  door: 'edit_clients',
  says: 'Agree with a client how many business days it has for each kind of task, and who sees to them.',
  params: byClient,
  body: policy,
  answer: policy,
});

export const dailyTasks = endpoint({
  name: 'dailyTasks',
  method: 'GET',
  path: '/clients/:client/tasks/daily.csv',
  door: 'settle_tasks',
  says: 'The replacements and refunds agreed on one Tokyo day, as CSV (UTF-8 with a byte order mark).',
  params: byClient,
  query: z.object({ day }),
});

export const listOwnTasks = endpoint({
  name: 'listOwnTasks',
  method: 'GET',
  path: '/company/tasks',
  door: 'settle_own_tasks',
  says: 'What the company is asked to do: open ones by deadline, or settled ones newest first.',
  query: wanted,
  answer: pageOf(task),
});

export const ownTaskDone = endpoint({
  name: 'ownTaskDone',
  method: 'POST',
  path: '/company/tasks/:id/result',
  door: 'settle_own_tasks',
  says: '対応済み: a contact has done it.',
  params: byId,
  body: result,
  answer: task,
});

export const declineOwnTask = endpoint({
  name: 'declineOwnTask',
  method: 'POST',
  path: '/company/tasks/:id/refusal',
  door: 'settle_own_tasks',
  says: '対応しない: a contact says why it will not be done.',
  params: byId,
  body: result,
  answer: task,
});

export const reopenOwnTask = endpoint({
  name: 'reopenOwnTask',
  method: 'POST',
  path: '/company/tasks/:id/reopening',
  door: 'settle_own_tasks',
  says: 'A contact takes back a result given by mistake.',
  params: byId,
  answer: task,
});

export const ownDailyTasks = endpoint({
  name: 'ownDailyTasks',
  method: 'GET',
  path: '/company/tasks/daily.csv',
  door: 'settle_own_tasks',
  says: 'The company’s replacements and refunds agreed on one Tokyo day, as CSV (UTF-8 with a byte order mark).',
  query: z.object({ day }),
});
