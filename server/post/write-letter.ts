import type { OfficeEvent } from '@denwaban/domain/events';
import type { AgencyTx } from '../shell/agency.ts';
import { asHtml, asSubject, asText, type LetterWords } from '../texts/letters/letter.ts';
import * as attachments from './attachments/store.ts';
import * as store from './store.ts';

export type NewLetter = Pick<store.Letter, 'kind' | 'client' | 'about' | 'key' | 'to'> & {
  words: LetterWords;
  /** What the link stands for; `books.links.sign` makes the token of it, now and at every sending. */
  link: string | null;
  /** Bytes of the client's, kept beforehand. */
  attachments?: readonly attachments.Carried[];
};

/** Puts a letter down, whole but for its link. Recording the event that comes back has it sent. */
export async function writeLetter(
  tx: AgencyTx,
  { words, attachments: carried = [], ...letter }: NewLetter,
): Promise<OfficeEvent> {
  const written: store.Letter = {
    ...letter,
    id: tx.id(),
    subject: asSubject(words),
    text: asText(words),
    html: asHtml(words),
    messageId: `<${letter.key}@${tx.books.post.domain}>`,
    ...{ state: 'queued', attempts: 0, why: null, writtenAt: tx.now, settledAt: null },
  };
  await store.add(tx, written);
  if (letter.client !== null) await attachments.add(tx, { id: written.id, client: letter.client }, carried);
  return writtenEvent(written);
}

/** The same letter once more, under the same key, to the address as it is now; null where none was written under it. */
export async function repeatLetter(tx: AgencyTx, again: { key: string; to: string }): Promise<OfficeEvent | null> {
  const letter = await store.requeue(tx, again);
  return letter && writtenEvent(letter);
}

function writtenEvent({ id, client, kind }: store.Letter): OfficeEvent {
  return { name: 'letter.written', client, id, data: { kind } };
}
