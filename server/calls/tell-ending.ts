import type { Call, OneStrokeEnding } from '@denwaban/domain/calls';
import { chain, isReachable } from '@denwaban/domain/contacts';
import { untilAgreed } from '@denwaban/domain/contracts';
import * as agencies from '../agencies/store.ts';
import * as clients from '../clients/store.ts';
import * as contacts from '../contacts/store.ts';
import * as contracts from '../contracts/store.ts';
import { record } from '../events/record.ts';
import { hasLetter } from '../post/store.ts';
import { writeLetter } from '../post/write-letter.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import type { Job } from '../shell/jobs.ts';
import { endingLetter } from '../texts/letters/ending-letter.ts';
import * as store from './store.ts';

/**
 * A call that ended in one stroke is told to the client at once where the contract in force says so (その都度報告), in a letter
 * to the first of its list: there is no matter, so there is no case to be acknowledged. Doing this again changes nothing.
 */
export async function tellEnding(books: Books, { agency, id }: Pick<Job, 'agency' | 'id'>): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const call = await store.find(tx, id);
    const ending = call && (await toldEachTime(tx, call));
    if (ending) await tell(tx, call, ending);
  });
}

async function toldEachTime(tx: AgencyTx, { client, disposition, arrivedAt }: Call): Promise<OneStrokeEnding | null> {
  if (disposition === null || disposition === 'message') return null;
  const { endings } = (await contracts.inForceAt(tx, client, arrivedAt)) ?? untilAgreed;
  return endings[disposition] === 'each' ? disposition : null;
}

async function tell(tx: AgencyTx, call: Call, ending: OneStrokeEnding): Promise<void> {
  const key = `ending.${call.id}`;
  const people = await contacts.ofClient(tx, call.client);
  const [first] = chain(people.filter(isReachable), { addressee: null, complaintAbout: null });
  if (!first?.email || (await hasLetter(tx, key))) return;
  const words = endingLetter({
    ...{ call, ending, contact: first.name },
    agency: await agencies.nameOf(tx),
    client: (await clients.find(tx, call.client))?.name ?? '',
  });
  const letter = {
    kind: 'ending',
    client: call.client,
    about: call.id,
    key,
    to: first.email,
    words,
    link: null,
  } as const;
  await record(tx, await writeLetter(tx, letter));
}
