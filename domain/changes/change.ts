// Change (変更申請): hours, lines or the scope of the service as they are to be from a day on. A client proposes it and the
// agency publishes it, or returns it with words; what the agency sets itself for a later day is one as well.
import type { Calendar } from '../hours/index.ts';

export type ChangeKind = 'hours' | 'lines' | 'scope';
export const changeKinds: readonly ChangeKind[] = ['hours', 'lines', 'scope'];

/** What is wished of a line; `number` as typed, and how calls are to reach us (転送の設定) in words. */
export type LineWish = {
  wish: 'add' | 'change' | 'close';
  /** Null: one that there is not yet. */
  line: string | null;
  label: string;
  number: string;
  forwarding: string;
};

/** How calls about a topic are to be treated from then on. */
export type TopicWish = { topic: string; treatment: 'answer' | 'take' | 'decline'; words: string };

export type Asked =
  | { kind: 'hours'; calendar: Calendar }
  | { kind: 'lines'; lines: readonly LineWish[] }
  | { kind: 'scope'; tier: 1 | 2; topics: readonly TopicWish[] };

/** How it stood when it was asked for. */
export type Before =
  | { kind: 'hours'; calendar: Calendar }
  | { kind: 'lines'; lines: readonly { id: string; label: string; number: string | null }[] }
  | { kind: 'scope'; tier: 1 | 2 };

/** `accepted` waits for its day; from then on it is `in_force`. */
export type ChangeState = 'proposed' | 'accepted' | 'in_force' | 'returned' | 'withdrawn';

export type Change = {
  id: string;
  client: string;
  by: { as: 'contact' | 'staff'; id: string };
  asked: Asked;
  before: Before;
  /** Tokyo day from which it is to hold. */
  from: string;
  words: string;
  proposedAt: Date;
  state: ChangeState;
  settled: { by: string; at: Date; words: string } | null;
};

export type ChangeEvent = { client: string; id: string } & (
  | { name: 'change.proposed'; data: { kind: ChangeKind; from: string } }
  | { name: 'change.accepted'; data: { kind: ChangeKind; from: string } }
  | { name: 'change.in_force' | 'change.returned' | 'change.withdrawn' | 'change.recalled'; data: { kind: ChangeKind } }
);
