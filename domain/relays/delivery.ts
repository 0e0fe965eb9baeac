import type { Relay } from './relay.ts';

/** One try at handing the message to one contact. */
export type Delivery = {
  /** The same for every try at one step, so that the receiver can tell a repeat; mail makes its Message-ID of it. */
  key: string;
  contact: string;
  channel: 'mail';
  step: number;
  attempt: number;
  /** An earlier try may have arrived after all. */
  repeat: boolean;
};

export function deliveryKey({ id, round }: Pick<Relay, 'id' | 'round'>, step: number): string {
  return `${id}.${round}.${step}`;
}

/** The try that a key and an attempt of the ledger stand for. */
export function deliveryOf(tried: Pick<Delivery, 'key' | 'contact' | 'attempt' | 'repeat'>): Delivery {
  const step = Number(tried.key.slice(tried.key.lastIndexOf('.') + 1));
  return { ...tried, channel: 'mail', step };
}

export function deliveryAt(relay: Relay, { step, attempt }: { step: number; attempt: number }): Delivery {
  const contact = relay.chain[step];
  if (contact === undefined) throw new RangeError(`relay ${relay.id} has no step ${step}`);
  return { key: deliveryKey(relay, step), contact, channel: 'mail', step, attempt, repeat: attempt > 1 };
}
