// Handover (引き継ぎ): what one shift leaves to the next: what callers still wait for, and what there is to say of it. Whoever
// hands over ticks what goes along, and whoever takes over ticks it again.

/** A callback passed on to us, or a promise of ours. */
export type HandoverLine = { kind: 'callback' | 'promise'; id: string };

export type Handover = {
  id: string;
  by: string;
  /** Who is to take it over; null: whoever comes. */
  to: string | null;
  /** For the next: what no list says. */
  words: string;
  lines: readonly HandoverLine[];
  at: Date;
  state: HandoverState;
};

export type HandoverState = { is: 'open' } | { is: 'taken'; by: string; at: Date } | { is: 'withdrawn'; at: Date };

export type HandoverEvent = { client: null; id: string } & (
  | { name: 'handover.given'; data: { by: string; to: string | null; lines: number } }
  | { name: 'handover.taken'; data: { by: string; from: string } }
  | { name: 'handover.withdrawn'; data: { by: string } }
);

export type HandoverAnswer = { handover: Handover; events: readonly HandoverEvent[] };
