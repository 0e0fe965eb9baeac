import { type Contact, chain, isReachable } from '@denwaban/domain/contacts';
import type { Task } from '@denwaban/domain/tasks';
import * as agencies from '../agencies/store.ts';
import * as cases from '../cases/lists/store.ts';
import * as contacts from '../contacts/store.ts';
import { queueLetter } from '../post/queue-letter.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { type TaskNews, taskLetter } from '../texts/letters/task-letter.ts';
import * as policies from './policy/store.ts';

/** Writes to whoever sees to the client's tasks; when one is overdue, to the owners as well. */
export async function tellOf(tx: AgencyTx, task: Task, news: TaskNews): Promise<void> {
  const agency = await agencies.nameOf(tx);
  const about = task.case === null ? null : (await cases.some(tx, [task.case])).get(task.case);
  for (const to of await receivers(tx, task, news)) {
    const words = taskLetter({ news, task, agency, contact: to.name, receiptNumber: about?.receiptNumber ?? null });
    const link = `/portal/tasks?task=${task.id}`;
    await queueLetter(tx, { kind: 'task', client: task.client, about: task.id, to: to.email, words, link });
  }
}

type Receiver = Contact & { email: string };

/** Where nobody is named and no owner can be written to, the first of the client's own list. */
async function receivers(tx: AgencyTx, { client }: Task, news: TaskNews): Promise<Receiver[]> {
  const { contact } = await policies.ofClient(tx, client);
  const people = chain(await contacts.ofClient(tx, client), { addressee: null, complaintAbout: null }).filter(
    isReachable,
  ) as Receiver[];
  const named = people.filter(({ id }) => id === contact);
  const owners = people.filter(({ id, role }) => role === 'owner' && id !== contact);
  const told = news === 'overdue' || named.length === 0 ? [...named, ...owners] : named;
  return told.length > 0 ? told : people.slice(0, 1);
}
