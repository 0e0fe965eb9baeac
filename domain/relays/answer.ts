import type { Relay, RelayAnswer, RelayEvent, RelayState } from './relay.ts';

/** An event without the things every event of one relay has in common. */
type Happened = RelayEvent extends infer E ? (E extends RelayEvent ? Omit<E, 'client' | 'id'> : never) : never;

export function unchanged(relay: Relay): RelayAnswer {
  return { relay, events: [], deliveries: [], ledger: [] };
}

export function changed(relay: Relay, happened: Happened): RelayAnswer {
  return { ...unchanged(relay), events: [eventOf(relay, happened)] };
}

export function eventOf({ client, id }: Relay, happened: Happened): RelayEvent {
  return { client, id, ...happened } as RelayEvent;
}

export function within(relay: Relay, state: RelayState): Relay {
  return { ...relay, state };
}
