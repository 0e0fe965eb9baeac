import type { Message } from '@denwaban/api/relays';

/** The messages of a page with those handled here that have left its box since: they stay in their places until one leaves. */
export function withHandled(items: readonly Message[], handled: ReadonlyMap<string, Message>): Message[] {
  const inBox = new Set(items.map((message) => message.case));
  const left = [...handled.values()].filter((message) => !inBox.has(message.case));
  return [...items, ...left].sort((one, other) => (one.case < other.case ? 1 : -1));
}
