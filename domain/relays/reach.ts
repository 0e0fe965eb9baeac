// Turning to the next contact of the chain, and what it means to have none left.
import { changed, eventOf, within } from './answer.ts';
import { deliveryAt } from './delivery.ts';
import { deliveryEntry } from './ledger.ts';
import type { EscalatedWhy, Relay, RelayAnswer, UnreachedWhy } from './relay.ts';
import { minutesAfter, type RelayRules } from './rules.ts';

export function startChain(relay: Relay, now: Date, rules: RelayRules): RelayAnswer {
  const { case: about, label, chain, round } = relay;
  const planned = eventOf(relay, { name: 'relay.planned', data: { case: about, label, chain, round } });
  const first =
    chain.length > 0 ? send(relay, { step: 0, attempt: 1 }, now, rules) : unreached(relay, now, 'nobody_in_chain');
  return { ...first, events: [planned, ...first.events] };
}

export function escalate(relay: Relay, step: number, why: EscalatedWhy, now: Date, rules: RelayRules): RelayAnswer {
  const [from, to] = [relay.chain[step], relay.chain[step + 1]];
  if (from === undefined || to === undefined) return unreached(relay, now, why);
  const next = send(relay, { step: step + 1, attempt: 1 }, now, rules);
  const escalated = eventOf(relay, { name: 'relay.escalated', data: { from, to, step: step + 1, why } });
  return { ...next, events: [escalated, ...next.events] };
}

export function send(
  relay: Relay,
  { step, attempt }: { step: number; attempt: number },
  now: Date,
  rules: RelayRules,
): RelayAnswer {
  const delivery = deliveryAt(relay, { step, attempt });
  const { key, contact, repeat } = delivery;
  return {
    relay: within(relay, { is: 'sending', step, attempt, until: minutesAfter(now, rules.unheardMinutes) }),
    events: [eventOf(relay, { name: 'relay.delivery_queued', data: { key, contact, step, attempt, repeat } })],
    deliveries: [delivery],
    ledger: [deliveryEntry({ kind: 'queued' }, delivery, now)],
  };
}

function unreached(relay: Relay, now: Date, why: UnreachedWhy): RelayAnswer {
  const { case: about, label } = relay;
  return changed(within(relay, { is: 'unreached', since: now, why }), {
    name: 'relay.unreached',
    data: { case: about, label, why },
  });
}
