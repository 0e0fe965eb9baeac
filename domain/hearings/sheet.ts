// Hearing sheet (ヒアリングシート): what a client tells of itself before anybody answers in its name: its trade, who rings and
// why, its hours, people, words. In its own words and however unfinished; from it the office fills in everything else.
import type { Calendar } from '../hours/index.ts';
import type { SalesRule, Trade } from '../scripts/index.ts';
import type { ClientRole } from '../staff/index.ts';

/** Plain JSON: it is stored, sent and edited as it stands. */
export type HearingSheet = {
  /** null: a trade without a manual of its own to begin with. */
  trade: Trade | null;
  /** What the company does, in its own words. */
  business: string;
  /** Who rings, and why. */
  callers: string;
  callsAMonth: number | null;
  tier: 1 | 2;
  wantedFrom: string | null;
  week: Calendar['week'];
  holidays: Calendar['holidays'];
  /** Dates with hours of their own, and why: year-end, summer. */
  exceptions: Calendar['exceptions'];
  people: HeardPerson[];
  lines: HeardLine[];
  greeting: { text: string; reading: string };
  /** The trade's own questions by their id, as they read aloud. */
  told: Record<string, string>;
  mayTell: { topic: string; words: string }[];
  ngWords: string[];
  sales: SalesRule;
  complaints: string;
  /** Anything else. */
  remarks: string;
};

export type HeardPerson = {
  name: string;
  reading: string;
  /** By mail and by telephone they are reported to. */
  email: string;
  phone: string;
  role: ClientRole | null;
  takesComplaints: boolean;
  /** What is said to a caller who asks for this person; empty: what is said of everybody. */
  words: string;
};

export type HeardLine = { label: string; number: string };

/** A sheet in the office's books. */
export type Hearing = {
  client: string;
  sheet: HearingSheet;
  /** How often it was saved: who saves over what they have not seen is told so. */
  revision: number;
  savedBy: { kind: 'staff' | 'client'; id: string | null };
  savedAt: Date;
  /** When the client said that it is complete. */
  submittedAt: Date | null;
  /** When the office filled in from it. */
  appliedAt: Date | null;
};

/** The id is that of the client; what was told stays in the sheet's row. */
export type HearingEvent = { client: string; id: string } & (
  | { name: 'hearing.saved'; data: { revision: number; by: 'staff' | 'client' } }
  | { name: 'hearing.asked'; data: { to: string | null } }
  | { name: 'hearing.submitted'; data: { revision: number } }
  | { name: 'hearing.applied'; data: { revision: number; filled: number } }
);
