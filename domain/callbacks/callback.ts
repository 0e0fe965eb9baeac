// Callback (折り返し): somebody at the client is to ring a caller back. Three times are kept apart: ご希望, what the caller
// wishes; お約束, what was said to the caller; 目安, the client's own deadline, on which the business-time clock runs.

export type Callback = {
  id: string;
  client: string;
  case: string;
  /** E.164; null when the caller named none (the client knows how to reach them). */
  number: string | null;
  wish: CallbackWish;
  /** The words as they were said. */
  promise: string;
  /** When the clock runs out; null for a client whose calendar never opens again. */
  target: Date | null;
  /** Set once the target has passed and it was said so; a new target clears it. */
  overdueSince: Date | null;
  /** The contact who said 対応します, last. */
  claimedBy: string | null;
  /** How often nobody was reached (留守・再架電). */
  attempts: number;
  state: CallbackState;
};

export type CallbackWish = { at: Date | null; words: string };

/** Open: the client's move. Passed on (代行から伝えてほしい): the agency's move, to tell the caller the client's words. */
export type CallbackState =
  | { is: 'open' }
  | { is: 'passed_on'; words: string; by: Settler; at: Date }
  | { is: 'done'; result: CallbackResult; words: string; by: Settler; at: Date };

export type CallbackResult = 'called_back' | 'not_needed' | 'told_by_agency';

/** Staff note a result when the client tells it over the telephone. */
export type Settler = { as: 'client' | 'staff'; id: string };

export type CallbackPolicy = {
  /** Minutes of the client's business time. */
  targetMinutes: number;
  /** The words we may say with a time in them, {目安} standing for it; null: we promise no time. */
  mayPromise: { words: string } | null;
};

/** A change of the target travels with the event that caused it, as an ISO string. */
export type CallbackEvent = { client: string; id: string } & (
  | { name: 'callback.opened'; data: { case: string; promise: string; target: string | null } }
  | { name: 'callback.claimed'; data: { by: string; from: string | null } }
  | { name: 'callback.not_reached'; data: { by: Settler; attempts: number; target: string | null } }
  | { name: 'callback.passed_on'; data: { by: Settler; target: string | null } }
  | { name: 'callback.corrected'; data: { case: string } }
  | { name: 'callback.done'; data: { by: Settler; result: CallbackResult } }
  | { name: 'callback.overdue'; data: { case: string; target: string } }
);

export type CallbackAnswer = { callback: Callback; events: readonly CallbackEvent[] };
