import { changed, eventOf, unchanged, within } from './answer.ts';
import { type Delivery, deliveryAt, deliveryKey } from './delivery.ts';
import { deliveryEntry, type LedgerEntry } from './ledger.ts';
import { escalate, send } from './reach.ts';
import type { Relay, RelayAnswer, RelayFact } from './relay.ts';
import { type AskingLabel, minutesAfter, type RelayRules } from './rules.ts';

/** Hears one fact. The ledger takes down every fact heard; events tell only what it changed. */
export function advance(relay: Relay, fact: RelayFact, now: Date, rules: RelayRules): RelayAnswer {
  switch (fact.is) {
    case 'sent':
      return noted(deliveryEntry({ kind: 'sent' }, fact.delivery, now), sent(relay, fact.delivery, now, rules));
    case 'kept':
      return noted(deliveryEntry({ kind: 'kept' }, fact.delivery, now), kept(relay, fact.delivery, now, rules));
    case 'failed':
      return failed(relay, fact.delivery, fact.why, now, rules);
    case 'opened':
      return noted({ kind: 'opened', contact: fact.contact, at: now }, opened(relay, fact.contact));
    case 'acknowledged':
      return noted({ kind: 'acknowledged', contact: fact.contact, at: now }, acknowledged(relay, fact.contact, now));
    case 'due':
      return due(relay, now, rules);
  }
}

/** When this relay next has to hear `due`; null when nothing is waited for any more. */
export function dueAt({ state }: Relay): Date | null {
  return 'until' in state ? state.until : null;
}

function noted(entry: LedgerEntry, answer: RelayAnswer): RelayAnswer {
  return { ...answer, ledger: [entry, ...answer.ledger] };
}

function sent(relay: Relay, delivery: Delivery, now: Date, rules: RelayRules): RelayAnswer {
  if (relay.label === 'report') return reported(relay, delivery, now);
  if (!isTrying(relay, delivery)) return unchanged(relay);
  return awaiting(relay, relay.label, delivery, now, rules);
}

/**
 * A report is there whichever contact it arrived at, also when it was already held for unreached; but not by a letter of
 * an earlier round, which may have said what was corrected since.
 */
function reported(relay: Relay, { key, step, contact }: Delivery, now: Date): RelayAnswer {
  if (relay.state.is === 'acknowledged' || relay.state.is === 'reported') return unchanged(relay);
  if (key !== deliveryKey(relay, step)) return unchanged(relay);
  return changed(within(relay, { is: 'reported', to: contact, at: now }), {
    name: 'relay.reported',
    data: { contact },
  });
}

function awaiting(relay: Relay, label: AskingLabel, delivery: Delivery, now: Date, rules: RelayRules): RelayAnswer {
  const { key, contact, step, attempt } = delivery;
  const until = minutesAfter(now, rules.windowMinutes[label]);
  return changed(within(relay, { is: 'awaiting', step, until }), {
    name: 'relay.sent',
    data: { key, contact, step, attempt },
  });
}

/** Whoever should have been told has the same time to find it in the portal as if they had been. */
function kept(relay: Relay, delivery: Delivery, now: Date, rules: RelayRules): RelayAnswer {
  if (!isTrying(relay, delivery)) return unchanged(relay);
  const { key, contact, step, attempt } = delivery;
  const until = relay.label === 'report' ? null : minutesAfter(now, rules.windowMinutes[relay.label]);
  return changed(within(relay, { is: 'kept', step, until }), {
    name: 'relay.kept',
    data: { key, contact, step, attempt },
  });
}

/** Only the failure of the try now under way counts: word of an earlier one must not use up another. */
function failed(relay: Relay, delivery: Delivery, why: string, now: Date, rules: RelayRules): RelayAnswer {
  const entry = deliveryEntry({ kind: 'failed', why }, delivery, now);
  const { state } = relay;
  const isThisTry = state.is === 'sending' && isTrying(relay, delivery) && state.attempt === delivery.attempt;
  return noted(entry, isThisTry ? tryLater(relay, delivery, now, rules) : unchanged(relay));
}

function tryLater(relay: Relay, { key, contact, step, attempt }: Delivery, now: Date, rules: RelayRules): RelayAnswer {
  const wait = rules.retryMinutes[relay.label][attempt - 1];
  const next =
    wait === undefined
      ? escalate(relay, step, 'undeliverable', now, rules)
      : unchanged(within(relay, { is: 'retrying', step, attempt: attempt + 1, until: minutesAfter(now, wait) }));
  const failure = eventOf(relay, { name: 'relay.delivery_failed', data: { key, contact, step, attempt } });
  return { ...next, events: [failure, ...next.events] };
}

function isTrying(relay: Relay, delivery: Delivery): boolean {
  const { state } = relay;
  return (state.is === 'sending' || state.is === 'retrying') && deliveryKey(relay, state.step) === delivery.key;
}

function opened(relay: Relay, contact: string): RelayAnswer {
  if (relay.openedBy.includes(contact)) return unchanged(relay);
  return changed({ ...relay, openedBy: [...relay.openedBy, contact] }, { name: 'relay.opened', data: { contact } });
}

/** From anyone at the client and at any time, also after the chain ran out: the first one counts. */
function acknowledged(relay: Relay, contact: string, now: Date): RelayAnswer {
  if (relay.state.is === 'acknowledged') return unchanged(relay);
  return changed(within(relay, { is: 'acknowledged', by: contact, at: now }), {
    name: 'relay.acknowledged',
    data: { contact, label: relay.label },
  });
}

/** A timer that fires early, twice, or after the matter is settled changes nothing. */
function due(relay: Relay, now: Date, rules: RelayRules): RelayAnswer {
  const { state } = relay;
  if (!('until' in state) || state.until === null || now < state.until) return unchanged(relay);
  switch (state.is) {
    case 'sending':
      return failed(relay, deliveryAt(relay, state), 'unheard', now, rules);
    case 'retrying':
      return send(relay, state, now, rules);
    case 'awaiting':
      return escalate(relay, state.step, 'unacknowledged', now, rules);
    case 'kept':
      return escalate(relay, state.step, 'not_sent', now, rules);
  }
}
