import type { CaseLine } from '@denwaban/api/cases';
import * as clients from '../clients/store.ts';
import * as complaints from '../complaints/store.ts';
import * as relays from '../relays/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';
import * as lists from './lists/store.ts';
import * as store from './store.ts';

/** Lists are read with how their complaints stand; of cases that were read whole it is looked up. */
type Unlisted = Omit<lists.Listed, keyof lists.Complained> & Partial<lists.Complained>;

/** Cases as lists show them. The names come by key, once for the whole list. */
export async function presentLines(tx: AgencyTx, cases: readonly Unlisted[]): Promise<CaseLine[]> {
  if (cases.length === 0) return [];
  const [listed, companies, takers, relayed] = await Promise.all([
    withComplaints(tx, cases),
    clients.some(
      tx,
      cases.map(({ client }) => client),
    ),
    staff.namesOf(
      tx,
      cases.flatMap(({ takenBy }) => takenBy ?? []),
    ),
    relays.statesOf(
      tx,
      cases.map(({ id }) => id),
    ),
  ]);
  return listed.map(({ takenBy, openedAt, ...line }) => ({
    ...line,
    clientName: companies.get(line.client)?.name ?? '',
    clientColour: companies.get(line.client)?.colour ?? '',
    openedAt: openedAt.toISOString(),
    takenBy: takenBy === null ? null : { id: takenBy, name: takers.get(takenBy) ?? '' },
    relayState: relayed.get(line.id) ?? null,
  }));
}

async function withComplaints(tx: AgencyTx, cases: readonly Unlisted[]): Promise<lists.Listed[]> {
  const unknown = cases.filter(({ kind, severity }) => kind === 'complaint' && severity === undefined);
  const found =
    unknown.length === 0
      ? null
      : await complaints.some(
          tx,
          unknown.map(({ id }) => id),
        );
  return cases.map((each) => {
    const complaint = found?.get(each.id);
    const { severity = complaint?.severity ?? null, complaintState = complaint?.state ?? null } = each;
    return { ...each, severity, complaintState };
  });
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
