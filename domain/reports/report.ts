// Report (日報): what a client's callers wanted from one cut-off to the next, in one page that is written down once, sent, and
// kept as it was. When the books come to say otherwise it is issued anew as a 訂正版, and the one before stays.
import type { CaseKind, Urgency } from '../cases/index.ts';
import type { ComplaintAbout, ComplaintState, Severity, Side } from '../complaints/index.ts';
import type { PromiseSide } from '../promises/index.ts';
import type { CallKind } from './kind-of-call.ts';

/**
 * Plain JSON with ISO instants, in which everything is named as it was named then. What belongs to the span (counts, calls that
 * count, messages, endings) is the same whenever it is read; what stands open is told as of `asOf`.
 */
export type DailyReport = {
  /** The Tokyo day it is named after. */
  day: string;
  from: string;
  to: string;
  asOf: string;
  /** Overdue ones first, then by target. */
  callbacks: readonly OwedCallback[];
  counts: Readonly<Record<CallKind, number>>;
  total: number;
  /** Every one of them, as it came in. */
  calls: readonly ReportedCall[];
  /** What the usage ledger says of the same calls; those not judged yet are neither. */
  ledger: { counted: number; notCounted: number; notYet: number };
  /** Open ones, and those that ended in the span; the gravest first. */
  complaints: readonly ReportedComplaint[];
  messages: readonly ReportedMessage[];
  /** Calls without a message, where the client wants them told one by one. */
  endings: readonly ReportedEnding[];
  /** Open promises to callers, by when they are due. */
  promises: readonly ReportedPromise[];
  usage: ReportedUsage;
  /** What the agency adds in words of its own. */
  note: string;
};

/** What a report says of any case. */
type OfCase = { case: string; receiptNumber: string; callerName: string | null };

export type OwedCallback = OfCase & {
  /** E.164; null where the client knows how to reach the caller. */
  number: string | null;
  summary: string;
  wish: { at: string | null; words: string };
  target: string | null;
  overdue: boolean;
  /** The client's, or the agency's to pass on. */
  move: Side;
  claimedBy: string | null;
};

export type ReportedComplaint = OfCase & {
  about: ComplaintAbout;
  severity: Severity;
  state: ComplaintState;
  /** Null once it is closed. */
  next: { side: Side; by: string } | null;
  overdue: boolean;
  /** Null where one of the receivers is the person complained of. */
  summary: string | null;
};

export type ReportedMessage = OfCase & {
  call: string;
  at: string;
  kind: CaseKind;
  about: ComplaintAbout | null;
  urgency: Urgency;
  /** The agency still checks it: who rang and what was said is told once it has. */
  held: boolean;
  callerCompany: string | null;
  /** E.164. */
  callerNumber: string | null;
  addressee: string | null;
  summary: string | null;
  /** The caller had rung about it before. */
  again: boolean;
  /** The receipt number of the case whose part it is. */
  mergedInto: string | null;
  told: ToldHow;
};

/** Acknowledged by a person there, delivered where no more was asked, on its way, or not to be had. */
export type ToldHow =
  | { is: 'acknowledged'; by: string; at: string }
  | { is: 'delivered' }
  | { is: 'underway' }
  | { is: 'unreached' };

/** Number and memo stay away where the client does not want such calls told one by one. `counted` is null while not judged. */
export type ReportedCall = {
  call: string;
  at: string;
  kind: CallKind;
  counted: boolean | null;
  number: string | null;
  memo: string;
};

export type ReportedEnding = Omit<ReportedCall, 'counted'>;

export type ReportedPromise = OfCase & { what: string; by: PromiseSide; until: string; overdue: boolean };

/** Of the calls of the day's month that came in before the cut-off. Yen without tax. */
export type ReportedUsage = {
  month: string;
  counted: number;
  notCounted: number;
  included: number;
  remaining: number;
  over: number;
  baseYen: number;
  overYen: number;
  totalYen: number;
};

/** An issued report; each of its versions is kept whole. */
export type Report = {
  id: string;
  client: string;
  day: string;
  from: Date;
  to: Date;
  /** The newest; 1 is the first, and those after it are 訂正版. */
  version: number;
  issuedAt: Date;
  /** In what the newest version no longer equals the books. */
  differences: readonly Difference[];
};

export type Difference =
  | { of: 'calls'; kind: CallKind; was: number; is: number }
  | { of: 'counted'; was: number; is: number }
  | { of: 'message'; receiptNumber: string; how: 'added' | 'removed' | 'changed' };

export type ReportEvent = { client: string; id: string } & (
  | { name: 'report.issued'; data: { day: string; version: number; by: string | null } }
  /** The books say otherwise than the newest version; none: they agree again. */
  | { name: 'report.compared'; data: { day: string; differences: number } }
  | { name: 'report.sent_again'; data: { day: string; version: number; by: string } }
);
