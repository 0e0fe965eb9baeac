import type { CaseLine } from '@denwaban/api/cases';
import * as clients from '../clients/store.ts';
import * as relays from '../relays/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';
import * as lists from './lists/store.ts';
import * as store from './store.ts';

/** Cases as lists show them. The names come by key, once for the whole list. */
export async function presentLines(tx: AgencyTx, listed: readonly lists.Listed[]): Promise<CaseLine[]> {
  if (listed.length === 0) return [];
  const companies = await clients.some(
    tx,
    listed.map(({ client }) => client),
  );
  const takers = await staff.namesOf(
    tx,
    listed.map(({ takenBy }) => takenBy),
  );
  const relayed = await relays.statesOf(
    tx,
    listed.map(({ id }) => id),
  );
  return listed.map(({ takenBy, openedAt, ...line }) => ({
    ...line,
    clientName: companies.get(line.client)?.name ?? '',
    clientColour: companies.get(line.client)?.colour ?? '',
    openedAt: openedAt.toISOString(),
    takenBy: { id: takenBy, name: takers.get(takenBy) ?? '' },
    relayState: relayed.get(line.id) ?? null,
  }));
}

/** What a caller rang this client about before. */
export async function linesOfCaller(tx: AgencyTx, client: string, caller: string): Promise<CaseLine[]> {
  return presentLines(tx, await lists.ofCaller(tx, client, caller));
}

/** The cases that came of a call so far. */
export async function openedIn(tx: AgencyTx, call: string): Promise<{ id: string; receiptNumber: string }[]> {
  const cases = await store.ofCall(tx, call);
  return cases.map(({ id, receiptNumber }) => ({ id, receiptNumber }));
}
