// Overflow (あふれ呼): callers whom nobody can take soon, and what a line does for them, so that none is lost.
import type { Choice } from './choice.ts';

/** Of one line. Each of the three may say that a caller overflows; null: it says nothing. */
export type Overflow = {
  line: string;
  client: string;
  /** The caller has waited so long. */
  waitedSeconds: number | null;
  /** The caller would wait longer than that. */
  expectedMinutes: number | null;
  /** So many stand before the caller, or more. */
  before: number | null;
  /** Those who may answer for the client only when its calls overflow may answer from then on. */
  others: boolean;
  does: Does;
};

/** What else is done: nothing, the caller is asked and goes on waiting meanwhile, or the voicemail, unasked. */
export type Does = { is: 'waits' } | { is: 'asks'; choices: readonly Choice[] } | { is: 'voicemail' };

export type OverflowEvent = { client: string; id: string } & (
  | { name: 'overflow.set'; data: Omit<Overflow, 'line' | 'client'> }
  | { name: 'overflow.removed'; data: Record<never, never> }
  | { name: 'overflow.reserve_set'; data: { staff: string[] } }
);
