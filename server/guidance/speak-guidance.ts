import { type Books, inAgency, theHouse } from '../shell/agency.ts';
import type { Job } from '../shell/jobs.ts';
import { heardAt } from './heard.ts';
import * as store from './store.ts';

/** Says a text that was set before the first caller hears it. Doing this again finds it spoken. */
export async function speakGuidance(books: Books, { agency, id }: Pick<Job, 'agency' | 'id'>): Promise<void> {
  const { speaker } = books;
  if (!speaker) return;
  const text = await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const found = await store.find(tx, id);
    // What the house says to the callers of all clients is spoken for each when it is first heard: their names are in it.
    if (!found || found.client === null) return null;
    const heard = await heardAt(tx, { client: found.client, line: found.line, at: tx.now }, found.kind);
    return heard?.is === 'text' ? heard.text : null;
  });
  if (text !== null) await speaker.say(text);
}
