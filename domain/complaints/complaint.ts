// Complaint (クレーム記録): the complaint side of one case, from its receipt to the caller's satisfaction or to the end of what
// we can do (ISO 10002, clause 7). It has no id of its own: a case has one complaint or none. At every moment one side, the
// agency or the client, owns what comes next, and there is a time by which it is done.
import type { ComplaintAbout } from './about.ts';
import type { Assessment, Severity } from './assessment.ts';
import type { ComplaintRecord } from './record.ts';

export const complaintStates = [
  'received',
  'acknowledged',
  'assessed',
  'investigating',
  'waiting_for_client',
  'callback_due',
  'responded',
  'decision_told',
  'open_refused',
  'external',
  'reopened',
  'closed_accepted',
] as const;
export type ComplaintState = (typeof complaintStates)[number];

/** Who has to move. */
export type Side = 'agency' | 'client';

/** A person of the staff, a contact, or nobody where the house did it. */
export type Doer = { as: Side; id: string } | null;

export type Complaint = {
  case: string;
  client: string;
  about: ComplaintAbout;
  record: ComplaintRecord;
  assessment: Assessment;
  /** The one in force: what the five questions come to, unless a person said otherwise. */
  severity: Severity;
  override: { severity: Severity; why: string; by: string; at: Date } | null;
  /** The operator complained of: somebody else handles it. */
  concerned: string | null;
  /** 専任対応: the senior who owns it to the end. */
  dedicated: Dedicated | null;
  acknowledged: { how: HowAcknowledged; at: Date } | null;
  response: Response | null;
  /** What the caller was told when the decision was refused. */
  refusal: { toldOf: readonly OtherWay[]; words: string; at: Date } | null;
  /** Where the matter went on: a court, a centre, an office. */
  external: { body: string; at: Date } | null;
  /** Closing was asked for and waits for approval. */
  closing: { ending: Ending; words: string; by: string; at: Date } | null;
  ended: { ending: Ending; words: string; by: Doer; at: Date } | null;
  state: ComplaintState;
  /** Since when it stands so. */
  since: Date;
  /** Whose move it is, and by when; null once it is closed. */
  next: { side: Side; by: Date } | null;
  /** Set once `next.by` has passed and it was said so. */
  overdueSince: Date | null;
};

export type Dedicated = {
  staff: string;
  /** How much this person may offer, in yen. */
  limitYen: number;
  since: Date;
};

export const howAcknowledged = ['on_the_call', 'by_phone', 'by_letter'] as const;
export type HowAcknowledged = (typeof howAcknowledged)[number];

export const decisions = ['granted', 'partly', 'declined'] as const;

/** 7.7: what puts it right, and what keeps it from happening again. */
export type Response = {
  decision: (typeof decisions)[number];
  correction: string;
  prevention: string;
  by: Doer;
  at: Date;
};

/** 消費生活センター（188）· 裁判外紛争解決手続 (ADR) · 所管の官庁 · 弁護士会. */
export const otherWays = ['consumer_centre', 'adr', 'authority', 'bar_association'] as const;
export type OtherWay = (typeof otherWays)[number];

/** Accepted: the caller took the decision. At once: content on the telephone. No answer wanted: only to be heard (ご報告のみ). */
export const endings = ['accepted', 'at_once', 'no_answer_wanted'] as const;
export type Ending = (typeof endings)[number];

type Next = { state: ComplaintState; side: Side; until: string };

/** Its `id` is its case's: the history of a case tells the complaint's too. */
export type ComplaintEvent = { client: string; id: string } & (
  | {
      name: 'complaint.received';
      data: Next & {
        about: ComplaintAbout;
        severity: Severity;
        namedEmployee: string | null;
        concerned: string | null;
      };
    }
  | { name: 'complaint.acknowledged'; data: Next & { how: HowAcknowledged } }
  | { name: 'complaint.assessed'; data: Next & { severity: Severity; before: Severity; byRule: Severity } }
  | { name: 'complaint.proceeded'; data: Next }
  | { name: 'complaint.responded'; data: Next & { decision: Response['decision'] } }
  | { name: 'complaint.decision_told'; data: Next }
  | { name: 'complaint.refused'; data: Next & { toldOf: readonly OtherWay[] } }
  | { name: 'complaint.went_external'; data: Next }
  | { name: 'complaint.closing_asked' | 'complaint.closing_returned'; data: Next }
  | { name: 'complaint.closed'; data: { ending: Ending } }
  | { name: 'complaint.reopened'; data: Next }
  | { name: 'complaint.overdue'; data: Next }
  | { name: 'complaint.dedicated'; data: { staff: string | null; limitYen: number | null } }
  | { name: 'complaint.concern_named'; data: { operator: string | null } }
);

export type ComplaintAnswer = { complaint: Complaint; events: readonly ComplaintEvent[] };
