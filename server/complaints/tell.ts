// Who is written to about a complaint beside its report: the agency's supervisors and the client's people.

import type { Case } from '@denwaban/domain/cases';
import type { Complaint } from '@denwaban/domain/complaints';
import * as cases from '../cases/store.ts';
import * as contacts from '../contacts/store.ts';
import { queueLetter } from '../post/queue-letter.ts';
import { chainFor } from '../relays/chain.ts';
import * as relays from '../relays/store.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import type { Job } from '../shell/jobs.ts';
import * as staff from '../staff/store.ts';
import { type ComplaintNews, complaintLetter } from '../texts/letters/complaint-letter.ts';
import * as store from './store.ts';

/** A complaint about an operator, or of severity 4, is with the supervisors at once; the client hears of it by its report. */
export async function tellSupervisors(books: Books, { agency, id }: Pick<Job, 'agency' | 'id'>): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const complaint = await store.find(tx, id);
    if (!complaint || (complaint.about !== 'operator' && complaint.severity !== 4)) return;
    await toSupervisors(tx, complaint, complaint.about === 'operator' ? 'about_operator' : 'grave');
  });
}

export async function tellOfDelay(tx: AgencyTx, complaint: Complaint): Promise<void> {
  await toSupervisors(tx, complaint, 'overdue');
  await toClient(tx, complaint, 'overdue');
}

/** The supervisors, but not one whom it is about. */
export async function toSupervisors(tx: AgencyTx, complaint: Complaint, news: ComplaintNews): Promise<void> {
  const about = await cases.find(tx, complaint.case);
  if (!about) throw new Error('a complaint without its case');
  for (const { id, name, email } of await staff.supervisors(tx))
    if (id !== complaint.concerned)
      await write(tx, { complaint, about, news, name, email, link: `/cases/${about.id}` });
}

/** Whoever hears of such a complaint first. */
export async function toClient(tx: AgencyTx, complaint: Complaint, news: ComplaintNews): Promise<void> {
  const about = await cases.find(tx, complaint.case);
  if (!about) throw new Error('a complaint without its case');
  const [first] = await chainFor(tx, about);
  const person = first === undefined ? null : await contacts.find(tx, first);
  if (person?.email)
    await write(tx, {
      complaint,
      about,
      news,
      name: person.name,
      email: person.email,
      link: '/portal/inbox',
    });
}

export type Writing = {
  complaint: Complaint;
  about: Case;
  news: ComplaintNews;
  name: string;
  email: string;
  link: string;
};

export async function write(tx: AgencyTx, { complaint, about, news, name, email, link }: Writing): Promise<void> {
  const around = await relays.around(tx, about.id);
  if (!around) return;
  const { agency, client } = around;
  const words = complaintLetter({ news, case: about, complaint, agency, client, to: name });
  await queueLetter(tx, { kind: 'complaint', client: about.client, about: about.id, to: email, words, link });
}
