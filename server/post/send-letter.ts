import { record } from '../events/record.ts';
import { heardOfLetter } from '../relays/heard-of-letter.ts';
import { type AgencyTx, type Books, inAgency, type Scope, theHouse } from '../shell/agency.ts';
import { wait } from '../shell/due.ts';
import type { Job } from '../shell/jobs.ts';
import { linkPlace } from '../texts/letters/letter.ts';
import * as attachments from './attachments/store.ts';
import type { Handed, Outgoing } from './post.ts';
import * as store from './store.ts';

/**
 * Hands a letter to the post, between two transactions: a crash in between leaves it queued with its try counted, and it goes
 * out again under the same key and Message-ID, known for a repeat.
 */
export async function sendLetter(books: Books, { agency, id }: Pick<Job, 'agency' | 'id'>): Promise<void> {
  const scope: Scope = { as: 'staff', agency, by: theHouse };
  const taken = await inAgency(books, scope, (tx) => take(tx, id));
  if (!taken) return;
  const { letter, carried } = taken;
  const handed = await books.post.send({ ...outgoing(books, letter), attachments: carried });
  await inAgency(books, scope, (tx) => settle(tx, letter, handed));
}

async function take(tx: AgencyTx, id: string) {
  const letter = await store.take(tx, id);
  return letter && { letter, carried: await attachments.whole(tx, id) };
}

/** The link is put in here and nowhere else: no page of ours and no row of the database shows it. */
function outgoing({ links }: Books, { to, subject, text, html, messageId, key, kind, link }: store.Letter): Outgoing {
  const address = link === null ? '' : links.url(leadingTo(kind, link, links));
  const withLink = (words: string) => words.replaceAll(linkPlace, address);
  return { to, subject, messageId, key, text: withLink(text), html: withLink(html) };
}

/** A path leads to a page for whoever signs in; anything else is what a token stands for, which opens the page of its kind. */
function leadingTo(kind: store.Letter['kind'], link: string, { sign }: Books['links']): string {
  if (link.startsWith('/')) return link;
  const page = pages[kind];
  if (!page) throw new Error(`a letter of the kind ${kind} has no page for a token`);
  return `${page}#${sign(link)}`;
}

// After the # a token reaches the page, but no server's log and no other site.
const pages: Partial<Record<store.Letter['kind'], string>> = {
  relay: '/letter',
  bulletin: '/reply',
  invitation: '/password',
  reset: '/password',
  hearing: '/hearing',
};

async function settle(tx: AgencyTx, letter: store.Letter, handed: Handed): Promise<void> {
  if (letter.kind === 'relay') await heardOfLetter(tx, letter, handed);
  else if (handed.how === 'failed' && (await tryLater(tx, letter, handed.why))) return;
  const why = handed.how === 'failed' ? handed.why : null;
  await store.saveState(tx, { ...letter, state: handed.how, why, settledAt: tx.now });
  await record(tx, { name: 'letter.settled', client: letter.client, id: letter.id, data: { state: handed.how } });
}

const minutesBetween = [1, 5, 15];

/** Letters that no relay looks after come back by themselves, three times. */
async function tryLater(tx: AgencyTx, letter: store.Letter, why: string): Promise<boolean> {
  const minutes = minutesBetween[letter.attempts - 1];
  if (minutes === undefined) return false;
  await store.saveState(tx, { ...letter, why });
  const at = new Date(tx.now.getTime() + minutes * 60_000);
  await wait(tx, { word: 'letter', id: letter.id, client: letter.client, at });
  return true;
}
