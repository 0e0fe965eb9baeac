import type { Remark } from '@denwaban/domain/remarks';
import * as agencies from '../agencies/store.ts';
import * as cases from '../cases/store.ts';
import * as clients from '../clients/store.ts';
import * as contacts from '../contacts/store.ts';
import { queueLetter } from '../post/queue-letter.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import type { Job } from '../shell/jobs.ts';
import * as staff from '../staff/store.ts';
import { findingLetter, type RemarkNews, remarkLetter } from '../texts/letters/remark-letter.ts';
import * as store from './store.ts';

/** A remark is with the supervisors at once. */
export async function tellOfRemark(books: Books, { agency, id }: Pick<Job, 'agency' | 'id'>): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const remark = await store.find(tx, id);
    if (remark?.state.is === 'open') await toSupervisors(tx, remark, 'made');
  });
}

export async function toSupervisors(tx: AgencyTx, remark: Remark, news: RemarkNews): Promise<void> {
  const about = await cases.find(tx, remark.case);
  const company = await clients.find(tx, remark.client);
  if (!about || !company) return;
  for (const { name, email } of await staff.supervisors(tx)) {
    const words = remarkLetter({ news, remark, to: name, client: company.name, receiptNumber: about.receiptNumber });
    await write(tx, { remark, to: email, words, link: '/checks?tab=remarks' });
  }
}

/** What was found, to whoever remarked on it. */
export async function tellOfFinding(tx: AgencyTx, remark: Remark): Promise<void> {
  const person = await contacts.find(tx, remark.by);
  const about = await cases.find(tx, remark.case);
  if (!person?.email || !about || remark.state.is !== 'settled') return;
  const words = findingLetter({
    ...{ finding: remark.state, contact: person.name, receiptNumber: about.receiptNumber },
    agency: await agencies.nameOf(tx),
  });
  await write(tx, { remark, to: person.email, words, link: '/portal/inbox' });
}

type Writing = Pick<Parameters<typeof queueLetter>[1], 'to' | 'words' | 'link'> & { remark: Remark };

function write(tx: AgencyTx, { remark: { id, client }, ...letter }: Writing): Promise<void> {
  return queueLetter(tx, { kind: 'remark', client, about: id, ...letter });
}
