import { type Bulletin, type Receiver, receivers } from '@denwaban/domain/bulletins';
import type { OfficeEvent } from '@denwaban/domain/events';
import { addDays, instantOf } from '@denwaban/domain/hours';
import * as agencies from '../agencies/store.ts';
import * as clients from '../clients/store.ts';
import * as contacts from '../contacts/store.ts';
import * as links from '../links/store.ts';
import { repeatLetter, writeLetter } from '../post/write-letter.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { bulletinLetter } from '../texts/letters/bulletin-letter.ts';
import type { LetterWords } from '../texts/letters/letter.ts';
import { type BulletinLetter, keyOf } from './letters/store.ts';

/** Whom of each of these clients it goes to; an empty list where nobody has an address. */
export async function receiversOf(
  tx: AgencyTx,
  { reach }: Pick<Bulletin, 'reach'>,
  ids: readonly string[],
): Promise<Map<string, Receiver[]>> {
  const found = new Map<string, Receiver[]>();
  for (const client of ids) found.set(client, receivers(await contacts.ofClient(tx, client), reach));
  return found;
}

/** The letters that wait, written or put back into the queue; who has lost their address meanwhile gets none. */
export async function writeLetters(
  tx: AgencyTx,
  bulletin: Bulletin,
  waiting: readonly BulletinLetter[],
): Promise<OfficeEvent[]> {
  const agency = await agencies.nameOf(tx);
  const names = await clients.namesOf(tx, [...new Set(waiting.map(({ client }) => client))]);
  const events: OfficeEvent[] = [];
  for (const letter of waiting) {
    const contact = await contacts.find(tx, letter.contact);
    if (!contact?.email) continue;
    const to = { ...contact, email: contact.email };
    const said = { bulletin, agency, client: names.get(letter.client) ?? '' };
    events.push((await repeatLetter(tx, { key: keyOf(letter), to: to.email })) ?? (await write(tx, letter, to, said)));
  }
  return events;
}

type Said = { bulletin: Bulletin; agency: string; client: string };

async function write(tx: AgencyTx, letter: BulletinLetter, to: Receiver, said: Said): Promise<OfficeEvent> {
  const link = await linkOf(tx, said.bulletin, to);
  const words = wordsOf(said, to, letter.turn);
  const { id } = said.bulletin;
  return writeLetter(tx, {
    kind: 'bulletin',
    client: to.client,
    about: id,
    key: keyOf(letter),
    to: to.email,
    words,
    link,
  });
}

/** The letter as one person reads it. */
export function wordsOf({ bulletin, agency, client }: Said, to: Receiver, turn: number): LetterWords {
  return bulletinLetter({ bulletin, agency, client, contact: to.name, turn, leads: leads(bulletin, to) });
}

/** A question is answered by whoever holds the link; the others are read by who signs in to the portal. */
function leads({ kind }: Pick<Bulletin, 'kind'>, { role }: Receiver): boolean {
  return kind === 'hours' || role !== null;
}

/** How long after the day an answer was asked for it may still be given, in days. */
const graceDays = 30;

async function linkOf(tx: AgencyTx, { id, kind, answerBy }: Bulletin, to: Receiver): Promise<string | null> {
  if (kind !== 'hours') return to.role === null ? null : `/portal/notices?bulletin=${id}`;
  const link = `bulletin:${id}:${to.id}`;
  const expiresAt = instantOf(addDays(answerBy as string, graceDays), '24:00');
  const opens = { kind: 'bulletin', client: to.client, about: id, contact: to.id, expiresAt } as const;
  await links.keep(tx, tx.books.links.sign(link), opens);
  return link;
}
