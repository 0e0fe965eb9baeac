import * as agencies from '../agencies/store.ts';
import * as clients from '../clients/store.ts';
import * as contacts from '../contacts/store.ts';
import { record } from '../events/record.ts';
import * as letters from '../post/store.ts';
import { writeLetter } from '../post/write-letter.ts';
import { type Books, inAgency, theHouse } from '../shell/agency.ts';
import type { Job } from '../shell/jobs.ts';
import { managersToTell } from '../staff/managers-to-tell.ts';
import { askedLetter, settledLetter } from '../texts/letters/change-letter.ts';
import * as store from './store.ts';

/** Writes to the managers of what a client asks for, and to who asked of what became of it. A letter is written once. */
export async function tellOfChange(books: Books, { agency, id }: Pick<Job, 'agency' | 'id'>): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const change = await store.find(tx, id);
    if (!change || change.by.as === 'staff' || change.state === 'withdrawn') return;
    const proposer = await contacts.find(tx, change.by.id);
    const company = await clients.find(tx, change.client);
    const isOpen = change.state === 'proposed';
    const about = {
      change,
      client: company?.name ?? '',
      agency: await agencies.nameOf(tx),
      proposer: proposer?.name ?? '',
    };
    const receivers = isOpen ? await managersToTell(tx) : proposer ? [proposer] : [];
    for (const { id: receiver, name, email } of receivers) {
      const key = `change.${id}.${isOpen ? 'proposed' : change.state === 'returned' ? 'returned' : 'accepted'}.${receiver}`;
      if (email === null || (await letters.isWritten(tx, key))) continue;
      const words = isOpen ? askedLetter({ ...about, to: name }) : settledLetter({ ...about, to: name });
      const link = `${isOpen ? '' : '/portal'}/changes?change=${id}`;
      const letter = { kind: 'proposal', client: change.client, about: id, key, to: email, words, link } as const;
      await record(tx, await writeLetter(tx, letter));
    }
  });
}
