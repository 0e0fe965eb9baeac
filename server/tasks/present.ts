import type { TaskShown } from '@denwaban/api/tasks';
import type { Who } from '@denwaban/domain/staff';
import { isOverdue, may } from '@denwaban/domain/tasks';
import * as callers from '../callers/store.ts';
import * as cases from '../cases/lists/store.ts';
import * as clients from '../clients/store.ts';
import * as contacts from '../contacts/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';
import type * as store from './store.ts';

export async function presentTask(tx: AgencyTx, task: store.Kept, who: Who): Promise<TaskShown> {
  const [shown] = await presentTasks(tx, [task], who);
  return shown as TaskShown;
}

/** Tasks as everybody is shown them, with what `who` may do about each. */
export async function presentTasks(tx: AgencyTx, tasks: readonly store.Kept[], who: Who): Promise<TaskShown[]> {
  if (tasks.length === 0) return [];
  const names = await namesFor(tx, tasks);
  return tasks.map((task) => ({
    ...about(task, names),
    ...matter(task),
    ...standing(task, names, tx.now),
    may: may(task, who),
  }));
}

type Names = {
  clients: ReadonlyMap<string, string>;
  callers: ReadonlyMap<string, string>;
  cases: ReadonlyMap<string, cases.Listed>;
  people: ReadonlyMap<string, string>;
};

async function namesFor(tx: AgencyTx, tasks: readonly store.Kept[]): Promise<Names> {
  const people = tasks.flatMap(({ openedBy, state }) =>
    [openedBy ?? [], state.is === 'open' ? [] : state.by.id].flat(),
  );
  return {
    clients: await clients.namesOf(tx, [...new Set(tasks.map(({ client }) => client))]),
    callers: await callers.namesOf(
      tx,
      tasks.flatMap(({ caller }) => caller ?? []),
    ),
    cases: await cases.some(
      tx,
      tasks.flatMap((task) => task.case ?? []),
    ),
    people: new Map([...(await staff.namesOf(tx, people)), ...(await contacts.namesOf(tx, people))]),
  };
}

function about({ id, client, case: caseId, caller }: store.Kept, names: Names) {
  const listed = caseId === null ? undefined : names.cases.get(caseId);
  return {
    ...{ id, client, caller, case: caseId },
    clientName: names.clients.get(client) ?? '',
    receiptNumber: listed?.receiptNumber ?? null,
    callerName: listed?.callerName ?? (caller === null ? null : (names.callers.get(caller) ?? null)),
  };
}

function matter({ kind, words, product, orderNumber, yen, openedAt, due }: store.Kept) {
  const times = { openedAt: openedAt.toISOString(), dueAt: due?.toISOString() ?? null };
  return { kind, words, product, orderNumber, yen, ...times };
}

function standing(task: store.Kept, { people }: Names, now: Date) {
  const { state, openedBy } = task;
  return {
    openedBy: openedBy === null ? null : (people.get(openedBy) ?? null),
    overdue: isOverdue(task, now),
    state: state.is,
    settled:
      state.is === 'open'
        ? null
        : { as: state.by.as, by: people.get(state.by.id) ?? '', at: state.at.toISOString(), words: state.words },
  };
}
