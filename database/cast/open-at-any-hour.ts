import * as hours from '@denwaban/server/hours/store.ts';
import { type Books, inAgency, theHouse } from '@denwaban/server/shell/agency.ts';
import { minato } from './minato.ts';

const allDay = [{ from: '00:00', to: '24:00' }];
const week = { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay };

/** For those who ring at the hour that it is: a client of みなと that answers by day and by night. */
export async function openAtAnyHour(books: Books, client: string): Promise<void> {
  await inAgency(books, { as: 'staff', agency: minato.id, by: theHouse }, (tx) =>
    hours.save(tx, client, { week, holidays: 'as_weekday', exceptions: [] }),
  );
}
