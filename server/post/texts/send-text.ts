import { record } from '../../events/record.ts';
import { type AgencyTx, type Books, inAgency, type Scope, theHouse } from '../../shell/agency.ts';
import { type Due, wait } from '../../shell/due.ts';
import type { Job } from '../../shell/jobs.ts';
import { linkPlace } from '../../texts/letters/letter.ts';
import type { Handed } from '../post.ts';
import * as store from './store.ts';

/** Hands a short message to the provider, between two transactions, as letters are: the address is put in here and nowhere else. */
export async function sendText(books: Books, { agency, id }: Pick<Job, 'agency' | 'id'>): Promise<void> {
  const scope: Scope = { as: 'staff', agency, by: theHouse };
  const text = await inAgency(books, scope, (tx) => store.take(tx, id));
  if (!text) return;
  const address = books.links.url(`/r#${books.links.sign(text.link)}`);
  const handed = await books.sms.send({ to: text.to, words: text.words.replace(linkPlace, address), key: text.id });
  await inAgency(books, scope, (tx) => settle(tx, text, handed));
}

/** The next try is due. */
export async function textDue(books: Books, { agency, id }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    await wait(tx, { word: 'text', id, client: null, at: null });
    await books.jobs.enqueue(tx, 'letters', [{ do: 'send_text', id }]);
  });
}

const minutesBetween = [1, 5, 15];

async function settle(tx: AgencyTx, text: store.Text, handed: Handed): Promise<void> {
  const minutes = minutesBetween[text.attempts - 1];
  if (handed.how === 'failed' && minutes !== undefined) {
    await store.settle(tx, text, handed.why);
    const at = new Date(tx.now.getTime() + minutes * 60_000);
    return wait(tx, { word: 'text', id: text.id, client: text.client, at });
  }
  await store.settle(tx, { ...text, state: handed.how }, handed.how === 'failed' ? handed.why : null);
  const data = { state: handed.how };
  await record(tx, { name: 'text.settled', client: text.client, id: text.id, data });
}
