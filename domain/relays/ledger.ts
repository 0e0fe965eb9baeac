// The delivery ledger: what became of every try, and who opened and acknowledged. Entries are added, never changed; a fact
// heard twice stands in it twice.
import type { Delivery } from './delivery.ts';

type AboutDelivery = { delivery: Delivery; contact: string; at: Date };
type AboutContact = { contact: string; at: Date };

export type LedgerEntry =
  | ({ kind: 'queued' } & AboutDelivery)
  | ({ kind: 'sent' } & AboutDelivery)
  /** Put into our own outbox, and not sent. */
  | ({ kind: 'kept' } & AboutDelivery)
  | ({ kind: 'failed'; why: string } & AboutDelivery)
  | ({ kind: 'opened' } & AboutContact)
  | ({ kind: 'acknowledged' } & AboutContact);

type DeliveryFate = { kind: 'queued' | 'sent' | 'kept' } | { kind: 'failed'; why: string };

export function deliveryEntry(fate: DeliveryFate, delivery: Delivery, at: Date): LedgerEntry {
  return { ...fate, delivery, contact: delivery.contact, at };
}
