// Missed call (不在着信): somebody rang and nobody spoke to them. However often they ring meanwhile, it is one matter of theirs until
// they were spoken to or somebody says that nobody need ring them. A number kept back is in the figures only.

export type MissedCall = {
  id: string;
  client: string;
  line: string;
  /** E.164. */
  number: string;
  caller: string | null;
  /** The calls that were missed, in their order. */
  calls: readonly string[];
  firstAt: Date;
  lastAt: Date;
  longestWaitSeconds: number;
  /** Why the last one was. */
  why: MissedWhy;
  /** When the clock runs out, of the first one; null for a client whose calendar never opens again. */
  due: Date | null;
  /** Set once the clock has run out and it was said so. */
  overdueSince: Date | null;
  /** Who of the staff has said 対応します, last. */
  claimedBy: string | null;
  state: MissedCallState;
};

/** Given up while waiting; or a place kept, and rung back in vain. */
export type MissedWhy = 'abandoned' | 'not_reached';

export type MissedCallState =
  | { is: 'open' }
  /** They were spoken to in a later call. */
  | { is: 'answered'; call: string; at: Date }
  | { is: 'settled'; result: MissedCallResult; words: string; by: MissedCallSettler; at: Date };

/** 折り返し済み · 対応不要 */
export type MissedCallResult = 'called_back' | 'not_needed';
export type MissedCallSettler = { as: 'client' | 'staff'; id: string };

/** How a client has its missed calls seen to. */
export type MissedCallPolicy = {
  /** Minutes of the client's business time, from the first one on. */
  withinMinutes: number;
  /** Whether the client's own people see and settle them too. */
  shownToClient: boolean;
};

export const usualMissedCallPolicy: MissedCallPolicy = { withinMinutes: 30, shownToClient: true };
export const missedCallMinutes = { least: 5, most: 2880 };

/** Numbers stay out of the history, so that they can be erased. */
export type MissedCallEvent = { client: string; id: string } & (
  | { name: 'missed_call.noted'; data: { call: string; why: MissedWhy; waitedSeconds: number; due: string | null } }
  | { name: 'missed_call.repeated'; data: { call: string; why: MissedWhy; waitedSeconds: number; times: number } }
  | { name: 'missed_call.claimed'; data: { by: string; from: string | null } }
  | { name: 'missed_call.answered'; data: { call: string } }
  | { name: 'missed_call.settled'; data: { result: MissedCallResult; by: MissedCallSettler } }
  | { name: 'missed_call.reopened'; data: { by: MissedCallSettler } }
  | { name: 'missed_call.overdue'; data: { due: string } }
);

/** `id` is the client's. */
export type MissedCallPolicyEvent = {
  name: 'missed_call.policy_set';
  client: string;
  id: string;
  data: MissedCallPolicy;
};

export type MissedCallAnswer = { missed: MissedCall; events: readonly MissedCallEvent[] };
