// Consultation (確認依頼): the agency asks the client a question about a case, with a clock. The client's answer goes back to
// the caller by the case's callback: asked, answered and rung back are one chain, each step against a clock of its own.
import type { Settler } from '../callbacks/index.ts';

export type Consultation = {
  id: string;
  client: string;
  case: string;
  question: string;
  by: AskedBy;
  /** Who is asked now; null where anybody at the client may answer. */
  to: string | null;
  /** The person of the staff who asked. */
  askedBy: string;
  askedAt: Date;
  /** Minutes of the client's business time that are given for an answer. */
  withinMinutes: number;
  /** When the clock runs out. */
  due: Date;
  /** The first time it ran out, kept until there is an answer. */
  overdueSince: Date | null;
  state: ConsultationState;
};

export type AskedBy = 'phone' | 'chat' | 'portal';
export const waysToAsk: readonly AskedBy[] = ['phone', 'chat', 'portal'];

export type ConsultationState =
  | { is: 'asked' }
  | ({ is: 'answered'; by: Settler; at: Date } & Answer)
  | { is: 'withdrawn'; by: string; why: string; at: Date };

export type Answer = {
  words: string;
  /** Whether the caller may be told these words; if not, they are for the agency alone. */
  mayBeTold: boolean;
  /** マニュアルに載せる: the next caller with this question should not have to wait. */
  forManual: boolean;
};

/** One hour of the client's business time. */
export const usualMinutes = 60;

/** Ids and facts only: the words are kept with the consultation. */
export type ConsultationEvent = { client: string; id: string } & (
  | { name: 'consultation.asked'; data: { case: string; by: AskedBy; to: string | null; due: string } }
  | {
      name: 'consultation.answered';
      data: { case: string; by: Settler; mayBeTold: boolean; forManual: boolean; inTime: boolean };
    }
  | { name: 'consultation.withdrawn'; data: { case: string; by: string } }
  | { name: 'consultation.overdue'; data: { case: string; from: string | null; to: string | null; due: string } }
);

/** A changed consultation and what happened to it. */
export type ConsultationAnswer = { consultation: Consultation; events: readonly ConsultationEvent[] };
