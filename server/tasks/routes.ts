import * as api from '@denwaban/api/tasks';
import { isRefusal } from '@denwaban/domain/refusals';
import { type Books, inAgency } from '../shell/agency.ts';
import { type Asker, open, type Route, scoped, type Wire } from '../shell/ask.ts';
import { scopeOf } from '../shell/http.ts';
import { dailyCsv } from './daily-csv.ts';
import { getTask, listTasks, tasksOfCase } from './list-tasks.ts';
import { openTaskOfCase } from './open-task.ts';
import { getTaskPolicy, setTaskPolicy } from './policy/policy.ts';
import { declineTask, reopenTask, taskDone } from './settle-task.ts';

export function routes(books: Books): Route[] {
  return [
    scoped(api.listTasks, listTasks),
    scoped(api.getTask, getTask),
    scoped(api.tasksOfCase, tasksOfCase),
    scoped(api.openTask, openTaskOfCase),
    scoped(api.taskDone, taskDone),
    scoped(api.declineTask, declineTask),
    scoped(api.reopenTask, reopenTask),
    scoped(api.getTaskPolicy, getTaskPolicy),
    scoped(api.setTaskPolicy, setTaskPolicy),
    scoped(api.listOwnTasks, listTasks),
    scoped(api.ownTaskDone, taskDone),
    scoped(api.declineOwnTask, declineTask),
    scoped(api.reopenOwnTask, reopenTask),
    open(api.dailyTasks, ({ params, query }, wire) =>
      sendDaily(books, wire, { client: params.client, day: query.day }),
    ),
    open(api.ownDailyTasks, ({ query }, wire) =>
      sendDaily(books, wire, { client: wire.asker?.client as string, day: query.day }),
    ),
  ];
}

async function sendDaily(books: Books, { asker, reply }: Wire, wanted: { client: string; day: string }) {
  const who = asker as Asker;
  const daily = await inAgency(books, scopeOf(who), (tx) => dailyCsv(tx, who, wanted));
  if (isRefusal(daily)) return daily;
  return reply
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${daily.name}"`)
    .header('cache-control', 'no-store')
    .send(daily.text) as never;
}
