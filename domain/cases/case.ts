// Case (受付・受付票): what the caller wanted, followed until closed. Several calls may belong to one case.
import type { Tier } from '../clients/index.ts';
import type { ComplaintAbout } from '../complaints/index.ts';
import type { Answers, NotObtained } from '../scripts/index.ts';
import type { CallerKind } from './caller-kind.ts';
import type { FallbackReason, Treatment } from './treatment.ts';

export type CaseKind = 'inquiry' | 'complaint' | 'order' | 'reservation' | 'other';

export type Urgency = 'normal' | 'urgent';

export const caseKinds: readonly CaseKind[] = ['inquiry', 'complaint', 'order', 'reservation', 'other'];
export const urgencies: readonly Urgency[] = ['normal', 'urgent'];

export type Matter =
  | { kind: 'complaint'; complaintAbout: ComplaintAbout }
  | { kind: Exclude<CaseKind, 'complaint'>; complaintAbout: null };

type Standing =
  | { state: 'open'; closedAt: null; closedBy: null }
  /** Closed by nobody: by itself, when nothing was left to wait for. */
  | { state: 'closed'; closedAt: Date; closedBy: string | null };

/** Where to ring back; a number that could not be had has its reason, as every answer has. */
export type CallbackNumber = { e164: string } | { notObtained: NotObtained };

/** ご希望: what the caller wished for. What was promised, and the clock, are the callback's. */
export type CallbackWish =
  | { wanted: false }
  | { wanted: true; number: CallbackNumber; wishAt: Date | null; wishWords: string; bestTime: string };

/** Their own number for the matter and who asks, or why it could not be had; asked of every caller but customers. */
export type CallerReference = { given: string } | { notObtained: NotObtained };

export type Case = {
  id: string;
  client: string;
  receiptNumber: string;
  tier: Tier;
  urgency: Urgency;
  /** The contact asked for; null where none was, or where the name is not on the list. */
  addressee: string | null;
  /** Whom the caller asked for, in the caller's words. */
  askedFor: string;
  callerName: string | null;
  callerReading: string | null;
  callerCompany: string | null;
  callerKind: CallerKind;
  /** null: a customer. */
  callerReference: CallerReference | null;
  /** E.164, as stated: it identifies nobody. */
  callerNumber: string | null;
  summary: string;
  details: string;
  answers: Answers;
  /** null where the scope agreed on says nothing of such a matter. */
  treatment: Treatment | null;
  /** null: it was not one that might have been answered. */
  fallbackReason: FallbackReason | null;
  /** null: the call came in before the client's first script was published. */
  scriptVersion: string | null;
  callback: CallbackWish;
  /** The calls that belong to it, the one it was opened in first. */
  calls: readonly string[];
  caller: string | null;
  /** null: nobody, a message on the voicemail. */
  takenBy: string | null;
  openedAt: Date;
  /** Its report waits for a supervisor’s look (domain/checks): until then nobody at the client sees it. */
  held: boolean;
  /** The case whose part it is (domain/relations); null: it stands by itself. */
  mergedInto: string | null;
} & Matter &
  Standing;

/** Ids and facts only: the history outlives the retention of what callers said. */
export type CaseEvent = { client: string; id: string } & (
  | {
      name: 'case.opened';
      data: {
        receiptNumber: string;
        kind: CaseKind;
        complaintAbout: ComplaintAbout | null;
        callerKind: CallerKind;
        tier: Tier;
        urgency: Urgency;
        addressee: string | null;
        callbackWanted: boolean;
        /** Why answers could not be had (伺えず), a reason for each. */
        notObtained: readonly NotObtained[];
        scriptVersion: string | null;
        call: string;
        caller: string | null;
        takenBy: string | null;
        openedAt: string;
      };
    }
  /** `chases`: the callback still owed when the caller rang again (催促). */
  | { name: 'case.call_joined'; data: { call: string; chases: string | null } }
  | { name: 'case.closed'; data: { by: string | null; closedAt: string } }
  | { name: 'case.reopened'; data: { by: string; reopenedAt: string } }
);

/** A changed case and what happened to it. */
export type CaseChange = { case: Case; events: CaseEvent[] };
