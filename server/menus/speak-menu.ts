import { saidFor } from '@denwaban/domain/guidance';
import * as clients from '../clients/store.ts';
import { type Books, inAgency, theHouse } from '../shell/agency.ts';
import type { Job } from '../shell/jobs.ts';
import * as store from './store.ts';

/** Says what a menu asks before the first caller hears it. Doing this again finds it spoken. */
export async function speakMenu(books: Books, { agency, id }: Pick<Job, 'agency' | 'id'>): Promise<void> {
  const { speaker } = books;
  if (!speaker) return;
  const texts = await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const menu = await store.find(tx, id);
    const client = menu && (await clients.find(tx, menu.client));
    const asked = (menu?.parts ?? []).flatMap(({ begins }) => (begins.is === 'keys' ? [begins.words] : []));
    return client ? asked.map((words) => saidFor(words, client.name)) : [];
  });
  for (const text of texts) await speaker.say(text);
}
