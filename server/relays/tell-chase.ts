import type { Callback } from '@denwaban/domain/callbacks';
import type { Case } from '@denwaban/domain/cases';
import { whomToChase } from '@denwaban/domain/relays';
import * as agencies from '../agencies/store.ts';
import * as callbacks from '../callbacks/store.ts';
import * as cases from '../cases/store.ts';
import * as clients from '../clients/store.ts';
import * as contacts from '../contacts/store.ts';
import { record } from '../events/record.ts';
import { hasLetter } from '../post/store.ts';
import { writeLetter } from '../post/write-letter.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import type { Job } from '../shell/jobs.ts';
import { chaseLetter } from '../texts/letters/chase-letter.ts';
import { chainFor } from './chain.ts';
import * as store from './store.ts';

/** The caller rang again about an open case: once for each such call. What the client has not been told of yet is told first. */
export async function tellChase(books: Books, { agency, id }: Pick<Job, 'agency' | 'id'>): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const about = await cases.find(tx, id);
    if (!about || about.state === 'closed' || about.held) return;
    const callback = await callbacks.ofCase(tx, id);
    for (const contact of await whomToTell(tx, about, callback)) await tell(tx, { about, callback, contact });
  });
}

async function whomToTell(tx: AgencyTx, about: Case, callback: Callback | null): Promise<string[]> {
  const relay = await store.ofCase(tx, about.id);
  return whomToChase({
    claimedBy: callback?.claimedBy ?? null,
    acknowledgedBy: relay?.state.is === 'acknowledged' ? relay.state.by : null,
    chain: await chainFor(tx, about),
    isLate: callback?.overdueSince != null,
  });
}

type Telling = { about: Case; callback: Callback | null; contact: string };

async function tell(tx: AgencyTx, { about, callback, contact }: Telling): Promise<void> {
  const person = await contacts.find(tx, contact);
  const key = `chase.${about.id}.${contact}.${about.calls.length}`;
  if (!person?.email || (await hasLetter(tx, key))) return;
  const words = chaseLetter({
    ...{ case: about, callback, contact: person.name, rangAgainAt: tx.now },
    agency: await agencies.nameOf(tx),
    client: (await clients.find(tx, about.client))?.name ?? '',
  });
  const written = {
    kind: 'chase',
    client: about.client,
    about: about.id,
    key,
    to: person.email,
    words,
    link: null,
  } as const;
  await record(tx, await writeLetter(tx, written));
}
