import { dueAt, lapse, type MadePromise } from '@denwaban/domain/promises';
import * as cases from '../cases/store.ts';
import * as contacts from '../contacts/store.ts';
import { queueLetter } from '../post/queue-letter.ts';
import { chainFor } from '../relays/chain.ts';
import * as relays from '../relays/store.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Due, wait } from '../shell/due.ts';
import * as staff from '../staff/store.ts';
import { promiseLetter } from '../texts/letters/promise-letter.ts';
import { keep, waitFor } from './keep.ts';
import * as store from './store.ts';

/** The time of a promise has come and it was not kept: said once, to the supervisors and to the client. */
export async function promiseDue(books: Books, { agency, id }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const promise = await store.lock(tx, id);
    if (!promise) return wait(tx, { word: 'promise', id, client: null, at: null });
    const at = dueAt(promise);
    if (at === null || at > tx.now) return waitFor(tx, promise);
    const answer = lapse(promise, tx.now);
    await keep(tx, answer);
    await tell(tx, answer.promise);
  });
}

async function tell(tx: AgencyTx, promise: MadePromise): Promise<void> {
  const about = await cases.find(tx, promise.case);
  const around = about && (await relays.around(tx, about.id));
  if (!about || !around) throw new Error('a promise without its case');
  const [first] = await chainFor(tx, about);
  const contact = first === undefined ? null : await contacts.find(tx, first);
  const supervisors = (await staff.supervisors(tx)).map((person) => ({ ...person, link: `/cases/${about.id}` }));
  const client = contact?.email ? [{ name: contact.name, email: contact.email, link: '/portal/inbox' }] : [];
  for (const { name, email, link } of [...supervisors, ...client]) {
    const words = promiseLetter({ promise, case: about, agency: around.agency, client: around.client, to: name });
    await queueLetter(tx, { kind: 'promise', client: about.client, about: promise.id, to: email, words, link });
  }
}
