import { relayRules, untilAgreed } from '@denwaban/domain/contracts';
import { advance, type Relay, type RelayFact, type RelayRules } from '@denwaban/domain/relays';
import * as contracts from '../contracts/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { keep } from './keep.ts';

/** Hears a fact about a relay whose row this transaction has locked. */
export async function heard(tx: AgencyTx, relay: Relay, fact: RelayFact): Promise<Relay> {
  const rules = await rulesOf(tx, relay.client);
  return keep(tx, { before: relay, answer: advance(relay, fact, tx.now, rules), rules });
}

/** How long this client's people have, and how often we try. */
export async function rulesOf(tx: AgencyTx, client: string): Promise<RelayRules> {
  return relayRules((await contracts.inForceAt(tx, client, tx.now)) ?? untilAgreed);
}
