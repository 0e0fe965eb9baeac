import { record } from '../../events/record.ts';
import { type AgencyTx, type Books, inAgency, type Scope, theHouse } from '../../shell/agency.ts';
import { type Due, wait } from '../../shell/due.ts';
import type { Job } from '../../shell/jobs.ts';
import { linkPlace } from '../../texts/letters/letter.ts';
import type { Handed } from '../post.ts';
import * as store from './store.ts';

/** Hands a short message to the provider, between two transactions, as letters are: the address is put in here and nowhere else. */
export async function sendShortMessage(books: Books, { agency, id }: Pick<Job, 'agency' | 'id'>): Promise<void> {
  const scope: Scope = { as: 'staff', agency, by: theHouse };
  const message = await inAgency(books, scope, (tx) => store.take(tx, id));
  if (!message) return;
  const address = books.links.url(`/r#${books.links.sign(message.link)}`);
  const handed = await books.sms.send({
    to: message.to,
    words: message.words.replace(linkPlace, address),
    key: message.id,
  });
  await inAgency(books, scope, (tx) => settle(tx, message, handed));
}

/** The next try is due. */
export async function shortMessageDue(books: Books, { agency, id }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    await wait(tx, { word: 'short_message', id, client: null, at: null });
    await books.jobs.enqueue(tx, 'letters', [{ do: 'send_short_message', id }]);
  });
}

const minutesBetween = [1, 5, 15];

async function settle(tx: AgencyTx, message: store.ShortMessage, handed: Handed): Promise<void> {
  const minutes = minutesBetween[message.attempts - 1];
  if (handed.how === 'failed' && minutes !== undefined) {
    await store.settle(tx, message, handed.why);
    const at = new Date(tx.now.getTime() + minutes * 60_000);
    return wait(tx, { word: 'short_message', id: message.id, client: message.client, at });
  }
  await store.settle(tx, { ...message, state: handed.how }, handed.how === 'failed' ? handed.why : null);
  const data = { state: handed.how };
  await record(tx, { name: 'short_message.settled', client: message.client, id: message.id, data });
}
