// The daily round: what is over its time goes, some at a time, each with a line on the client's certificate of that round.
import { type Certificate, complete, cutOff, type Kind, kinds, nextRound, usualDays } from '@denwaban/domain/retention';
import { forget } from '../../callers/change-caller.ts';
import * as callers from '../../callers/store.ts';
import * as clients from '../../clients/store.ts';
import { record } from '../../events/record.ts';
import { type AgencyTx, type Books, inAgency, type Scope, theHouse } from '../../shell/agency.ts';
import { clientTables } from '../../shell/catalogue.ts';
import { type Due, wait } from '../../shell/due.ts';
import * as store from '../store.ts';
import { certificateOf } from './certificate-of.ts';
import * as keeper from './store.ts';
import { letUnnamedGo } from './unnamed.ts';

/** From now on, every night. Said once, when an agency opens its books. */
export function keepNightly(tx: AgencyTx): Promise<void> {
  return wait(tx, { word: 'retention', id: tx.agency, client: null, at: nextRound(tx.now) });
}

const most = 200;

/** One step: as much as goes in a moment. Comes back at once while there is more, and else tomorrow. */
export async function retentionDue(books: Books, { agency }: Due): Promise<void> {
  const staff: Scope = { as: 'staff', agency, by: theHouse };
  const found = await inAgency(books, staff, firstOver);
  if (found) await letGo(books, agency, found);
  const isMore = found !== null || (await letUnnamedGo(books, agency));
  await inAgency(books, staff, async (tx) => {
    if (isMore) return wait(tx, { word: 'retention', id: agency, client: null, at: tx.now });
    for (const certificate of await store.openCertificates(tx)) {
      const done = complete(certificate, tx.now);
      await store.complete(tx, done.certificate);
      await record(tx, ...done.events);
    }
    await keepNightly(tx);
  });
}

type Over = { client: string; kind: Kind; certificate: Certificate; before: Date };

async function firstOver(tx: AgencyTx): Promise<Over | null> {
  for (const { id: client } of await clients.all(tx)) {
    const days = (await store.agreed(tx, client))?.days ?? usualDays;
    for (const kind of kinds) {
      const before = cutOff(days[kind], tx.now);
      const some = await keeper.some(tx, { client, kind, before }, 1);
      if (some.length > 0) return { client, kind, before, certificate: await certificateOf(tx, client) };
    }
  }
  return null;
}

async function letGo(books: Books, agency: string, over: Over): Promise<void> {
  // A caller is forgotten, not removed: their calls stay, without a name.
  const as = over.kind === 'callers' ? 'staff' : 'keeper';
  await inAgency(books, { as, agency, by: theHouse }, async (tx) => {
    await keeper.takeTurn(tx);
    const ids = await keeper.some(tx, over, most);
    await store.addLines(tx, over.certificate, await keeper.hashes(tx, over.kind, ids));
    if (over.kind === 'callers') return forgetCallers(tx, over.certificate, ids);
    // The sound before the row that leads to it: should we die in between, the next round finds the row again.
    if (over.kind === 'recordings') for (const recording of ids) await books.shelf.clear({ agency, recording });
    await keeper.remove(tx, await clientTables(tx), over.kind, ids);
  });
}

async function forgetCallers(tx: AgencyTx, certificate: Certificate, ids: readonly string[]): Promise<void> {
  await store.addLines(tx, certificate, await keeper.hashes(tx, 'missed_calls', await keeper.missedOf(tx, ids)));
  for (const id of ids) {
    const caller = await callers.lock(tx, id);
    if (caller) await record(tx, ...(await forget(tx, caller)).events);
  }
}
