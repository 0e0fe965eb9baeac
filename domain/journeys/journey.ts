// Journey (クライアントの歩み): one client's way from the first inquiry to its last day: how far it is, who is in charge,
// what is next, what was proven by which call, and how it leaves.
import type { Stage } from './stage.ts';

export type Journey = {
  client: string;
  stage: Stage;
  /** Since when it is at this stage. */
  since: Date;
  /** The member of staff in charge. */
  inCharge: string | null;
  /** The Tokyo day from which the client wishes to be answered for. */
  wantedFrom: string | null;
  /** What is to be done next, in the words of whoever is in charge; null: what the stage itself asks for. */
  next: { words: string; by: string | null } | null;
  quote: Quote | null;
  ticks: Ticks;
  /** When it first was live; what rang before were test calls. */
  liveAt: Date | null;
  leaving: Leaving | null;
  /** 見送り: why it came to nothing before it was live. */
  droppedWhy: string | null;
};

/** 見積: what a contract would say, before there is one. Prices in yen without tax; null where none was named. */
export type Quote = {
  tier: 1 | 2;
  includedCalls: number;
  baseYen: number | null;
  perExtraCallYen: number | null;
  effectiveFrom: string | null;
};

/** What the three test calls prove, and the steps on the way out. */
export const testTicks = ['reached', 'greeted', 'reported'] as const;
export const leavingTicks = ['forwarding_off', 'matters_settled', 'archive_handed', 'data_deleted'] as const;
export type TestTick = (typeof testTicks)[number];
export type LeavingTick = (typeof leavingTicks)[number];
export type TickName = TestTick | LeavingTick;

/** Proven by a call, by an archive or a certificate (`proof`), or said in words: how it was handed over, and to whom. */
export type Tick = { call: string | null; proof: string | null; words: string; by: string; at: Date };
export type Ticks = { readonly [Name in TickName]?: Tick };

export type Leaving = {
  noticedOn: string;
  /** The last Tokyo day on which calls are answered. */
  lastDay: string;
  why: string;
  /** What calls that arrive later still hear; empty: that nothing is answered here any more, and no name. */
  lateWords: string;
  /** The last day on which they hear it; null: the lines close with the last day. */
  lateUntil: string | null;
  /** Since when it is watched whether calls still arrive. */
  watchedSince: Date | null;
  linesClosedAt: Date | null;
};

/** The id is that of the client. What was written of the negotiation stays in its row and out of the history. */
export type JourneyEvent = { client: string; id: string } & (
  | { name: 'journey.begun'; data: { stage: Stage } }
  | { name: 'journey.moved'; data: { from: Stage; to: Stage } }
  | { name: 'journey.planned'; data: { inCharge: string | null; wantedFrom: string | null } }
  | { name: 'journey.quoted'; data: { tier: 1 | 2; includedCalls: number } }
  | { name: 'journey.noted'; data: { note: string } }
  | { name: 'journey.ticked'; data: { tick: TickName; call: string | null } }
  | { name: 'journey.went_live'; data: { calls: Record<TestTick, string> } }
  | { name: 'journey.dropped'; data: Record<never, never> }
  | { name: 'journey.notice_given'; data: { lastDay: string } }
  | { name: 'journey.notice_withdrawn'; data: Record<never, never> }
  | { name: 'journey.watched'; data: Record<never, never> }
  | { name: 'journey.ended'; data: { lastDay: string; open: number } }
  | { name: 'journey.lines_closed'; data: { lines: number } }
);

export type JourneyAnswer = { journey: Journey; events: readonly JourneyEvent[] };
