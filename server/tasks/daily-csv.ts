import type { TaskShown } from '@denwaban/api/tasks';
import { dayOf, timeOf } from '@denwaban/domain/hours';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import { noteAccess } from '../access/note.ts';
import * as clients from '../clients/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { csv } from '../texts/csv.ts';
import { taskKindWords } from '../texts/letters/task-letter.ts';
import { presentTasks } from './present.ts';
import * as store from './store.ts';

export type DailyCsv = { name: string; text: string };

/** What was agreed with a client's callers on one Tokyo day, to be carried out by its shop and its accounts. */
export async function dailyCsv(
  tx: AgencyTx,
  asker: Asker,
  { client: id, day }: { client: string; day: string },
): Promise<DailyCsv | Refusal> {
  const client = await clients.find(tx, id);
  if (!client) return refuse('not_found');
  await noteAccess(tx, { client: id, what: 'tasks', action: 'export', why: day });
  const tasks = await presentTasks(tx, await store.agreedOn(tx, id, day), asker);
  return { name: `tasks-${client.code}-${day}.csv`, text: csv([header, ...tasks.map(row)]) };
}

const header = [
  '受付日時',
  '受付番号',
  '種類',
  '注文番号',
  '商品',
  '金額（円）',
  'お名前',
  '内容',
  '期限',
  '状態',
  '対応のことば',
];

const states = { open: '未対応', done: '対応済み', declined: '対応しない' } as const;

function row(task: TaskShown): (string | number)[] {
  return [
    spreadsheetTime(task.openedAt),
    task.receiptNumber ?? '',
    taskKindWords[task.kind],
    task.orderNumber,
    task.product,
    task.yen ?? '',
    task.callerName ?? '',
    task.words,
    task.dueAt === null ? '' : spreadsheetTime(task.dueAt),
    states[task.state],
    task.settled?.words ?? '',
  ];
}

/** `2026/05/07 10:42`, which spreadsheets take for a time. */
function spreadsheetTime(iso: string): string {
  const at = new Date(iso);
  return `${dayOf(at).replaceAll('-', '/')} ${timeOf(at)}`;
}
