import type { RelayShown } from '@denwaban/api/relays';
import type { Board } from '@denwaban/api/routing';
import { may } from '@denwaban/domain/relays';
import type { Who } from '@denwaban/domain/staff';
import * as cases from '../cases/lists/store.ts';
import * as clients from '../clients/store.ts';
import * as contacts from '../contacts/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as store from './store.ts';

export async function presentRelay(tx: AgencyTx, relay: store.Kept, who: Who): Promise<RelayShown> {
  const [shown] = await presentRelays(tx, [relay], who);
  return shown as RelayShown;
}

/** Relays with their ledgers, and with what `who` may do about each. */
export async function presentRelays(tx: AgencyTx, relays: readonly store.Kept[], who: Who): Promise<RelayShown[]> {
  if (relays.length === 0) return [];
  const known = await knownOf(tx, relays);
  return relays.map((relay) => ({
    ...about(relay, known),
    ...standing(relay, known),
    chain: relay.chain.map((contact) => named(known, contact)),
    ledger: (known.ledgers.get(relay.id) ?? []).map((row) => entry(row, known)),
    may: may(relay, who),
  }));
}

type Known = {
  clients: ReadonlyMap<string, string>;
  contacts: ReadonlyMap<string, string>;
  cases: ReadonlyMap<string, cases.Listed>;
  ledgers: ReadonlyMap<string, store.LedgerRow[]>;
};

async function knownOf(tx: AgencyTx, relays: readonly store.Kept[]): Promise<Known> {
  const ledger = await store.ledgersOf(
    tx,
    relays.map(({ id }) => id),
  );
  return {
    clients: await clients.namesOf(tx, [...new Set(relays.map(({ client }) => client))]),
    contacts: await contacts.namesOf(tx, [...relays.flatMap(people), ...ledger.flatMap((row) => row.contact_id ?? [])]),
    cases: await cases.some(
      tx,
      relays.map((relay) => relay.case),
    ),
    ledgers: Map.groupBy(ledger, ({ relay_id }) => relay_id),
  };
}

function people({ chain, state }: store.Kept): string[] {
  return state.is === 'acknowledged' ? [...chain, state.by] : [...chain];
}

function named({ contacts: names }: Pick<Known, 'contacts'>, id: string) {
  return { id, name: names.get(id) ?? '' };
}

function about({ id, client, case: caseId, label, plannedAt }: store.Kept, known: Known) {
  return {
    ...{ id, client, case: caseId, label },
    clientName: known.clients.get(client) ?? '',
    receiptNumber: known.cases.get(caseId)?.receiptNumber ?? '',
    plannedAt: plannedAt.toISOString(),
  };
}

/** Where a relay stands, and who has acknowledged it. */
export function standing({ state }: store.Kept, known: Pick<Known, 'contacts'>) {
  return {
    state: state.is,
    until: ('until' in state && state.until?.toISOString()) || null,
    acknowledgedBy: state.is === 'acknowledged' ? named(known, state.by) : null,
    acknowledgedAt: state.is === 'acknowledged' ? state.at.toISOString() : null,
  };
}

function entry({ at, kind, contact_id, channel, attempt, repeat, why }: store.LedgerRow, known: Known) {
  const contact = contact_id === null ? null : named(known, contact_id);
  return { at: at.toISOString(), kind, contact, channel, attempt, repeat, why };
}

const mostOnBoard = 100;

/** The reports nobody received: an end of the chain is never silent. */
export async function unreachedOnBoard(tx: AgencyTx): Promise<Board['unreached']> {
  const relays = await store.page(tx, { standing: 'unreached', limit: mostOnBoard });
  const names = await clients.namesOf(tx, [...new Set(relays.map(({ client }) => client))]);
  const known = await cases.some(
    tx,
    relays.map((relay) => relay.case),
  );
  return relays.flatMap(({ id, client, case: caseId, state }) => {
    if (state.is !== 'unreached') return [];
    const { receiptNumber = '' } = known.get(caseId) ?? {};
    return [{ id, case: caseId, clientName: names.get(client) ?? '', receiptNumber, since: state.since.toISOString() }];
  });
}
