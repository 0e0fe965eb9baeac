// 専任対応: while a senior owns a complaint, the client's owner hears each business day how it stands.
import type { Complaint } from '@denwaban/domain/complaints';
import { addDays, type Calendar, dayOf, openPeriods } from '@denwaban/domain/hours';
import { neverOpen } from '../callbacks/clock.ts';
import * as cases from '../cases/store.ts';
import * as contacts from '../contacts/store.ts';
import * as hours from '../hours/store.ts';
import * as relations from '../relations/store.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Due, wait } from '../shell/due.ts';
import * as store from './store.ts';
import { write } from './tell.ts';

/** Until when it reports, or never more once it is closed or given back. */
export function waitForReport(tx: AgencyTx, complaint: Complaint, calendar: Calendar): Promise<void> {
  const goesOn = complaint.dedicated !== null && complaint.next !== null;
  const at = goesOn ? endOfBusiness(calendar, tx.now) : null;
  return wait(tx, { word: 'complaint_report', id: complaint.case, client: complaint.client, at });
}

/** When the client's next day of business ends after `now`; null where it never opens. */
function endOfBusiness(calendar: Calendar, now: Date): Date | null {
  for (let ahead = 0; ahead < 60; ahead++) {
    const end = openPeriods(calendar, addDays(dayOf(now), ahead)).at(-1)?.to;
    if (end && end > now) return end;
  }
  return null;
}

export async function complaintReportDue(books: Books, { agency, id }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const complaint = await store.lock(tx, id);
    if (!complaint || (await relations.keptOf(tx, id)))
      return wait(tx, { word: 'complaint_report', id, client: null, at: null });
    if (complaint.dedicated !== null && complaint.next !== null) await report(tx, complaint);
    await waitForReport(tx, complaint, (await hours.calendarOf(tx, complaint.client)) ?? neverOpen);
  });
}

async function report(tx: AgencyTx, complaint: Complaint): Promise<void> {
  const about = await cases.find(tx, complaint.case);
  if (!about) throw new Error('a complaint without its case');
  const people = await contacts.ofClient(tx, complaint.client);
  for (const { id, role, name, email } of people)
    if (role === 'owner' && email && id !== complaint.record.namedEmployee)
      await write(tx, { complaint, about, news: 'daily', name, email, link: '/portal/inbox' });
}
