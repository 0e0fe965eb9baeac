// Relay (受電報告): getting one case to the client until a person there acknowledges it. The contacts of the chain are tried in
// order; whoever acknowledges first, however late, closes it; a chain that runs out is a visible failure, never silence.
import type { Delivery } from './delivery.ts';
import type { LedgerEntry } from './ledger.ts';

/** 【至急】 and 【要折り返し】 ask for acknowledgement and escalate; 【ご報告のみ】 needs one delivery only. */
export type RelayLabel = 'urgent' | 'callback' | 'report';

export type Relay = {
  id: string;
  client: string;
  case: string;
  label: RelayLabel;
  /** Contact ids, the first to be told first. */
  chain: readonly string[];
  /** 1, and one more each time the chain is started anew. */
  round: number;
  /** Contacts who have opened the message. */
  openedBy: readonly string[];
  state: RelayState;
};

/**
 * `step` is a place in the chain (from 0), `attempt` counts tries at that step (from 1), `until` is when the clock moves on.
 * `kept`: the letter lies in our outbox and was not sent, since no mail server is configured. Nobody was told by it; the
 * portal shows the message, so there is time to find it there, and a report stands so until somebody does.
 */
export type RelayState =
  | { is: 'sending'; step: number; attempt: number; until: Date }
  | { is: 'retrying'; step: number; attempt: number; until: Date }
  | { is: 'awaiting'; step: number; until: Date }
  | { is: 'kept'; step: number; until: Date | null }
  | { is: 'acknowledged'; by: string; at: Date }
  | { is: 'reported'; to: string; at: Date }
  | { is: 'unreached'; since: Date; why: UnreachedWhy };

export type UnreachedWhy = 'nobody_in_chain' | EscalatedWhy;
export type EscalatedWhy = 'undeliverable' | 'unacknowledged' | 'not_sent';

/** What was heard. Any of them may come late, twice, or out of order. */
export type RelayFact =
  | { is: 'sent'; delivery: Delivery }
  | { is: 'kept'; delivery: Delivery }
  | { is: 'failed'; delivery: Delivery; why: string }
  | { is: 'opened'; contact: string }
  | { is: 'acknowledged'; contact: string }
  | { is: 'due' };

type Tried = { key: string; contact: string; step: number; attempt: number };

export type RelayEvent = { client: string; id: string } & (
  | { name: 'relay.planned'; data: { case: string; label: RelayLabel; chain: readonly string[]; round: number } }
  | { name: 'relay.delivery_queued'; data: Tried & { repeat: boolean } }
  | { name: 'relay.sent'; data: Tried }
  | { name: 'relay.kept'; data: Tried }
  | { name: 'relay.delivery_failed'; data: Tried }
  | { name: 'relay.opened'; data: { contact: string } }
  | { name: 'relay.acknowledged'; data: { contact: string; label: RelayLabel } }
  | { name: 'relay.escalated'; data: { from: string; to: string; step: number; why: EscalatedWhy } }
  | { name: 'relay.reported'; data: { contact: string } }
  | { name: 'relay.unreached'; data: { case: string; label: RelayLabel; why: UnreachedWhy } }
);

/** The changed relay, what happened, what is to be sent now, and what the ledger is to remember. */
export type RelayAnswer = {
  relay: Relay;
  events: readonly RelayEvent[];
  deliveries: readonly Delivery[];
  ledger: readonly LedgerEntry[];
};
