import * as links from '../links/store.ts';
import { queueLetter } from '../post/queue-letter.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { LetterWords } from '../texts/letters/letter.ts';

export type PasswordLetter = {
  kind: 'invitation' | 'reset';
  client: string | null;
  person: string;
  to: string;
  words: LetterWords;
  /** How long its link serves. */
  minutes: number;
};

/** Sends somebody a letter with a link by which they set a password. */
export async function sendPasswordLink(tx: AgencyTx, { person, minutes, ...letter }: PasswordLetter): Promise<void> {
  const link = `password ${tx.id()}`;
  const expiresAt = new Date(tx.now.getTime() + minutes * 60_000);
  const opens = { kind: 'password', client: letter.client, about: person, contact: null, expiresAt } as const;
  await links.keep(tx, tx.books.links.sign(link), opens);
  await queueLetter(tx, { ...letter, about: person, link });
}
