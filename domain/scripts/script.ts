// A script (応対マニュアル) is what an operator says and asks in a client's name. It has versions:
// a draft is edited, one version is in force, and a call keeps the version it began with.
import type { Absence } from '../contacts/index.ts';
import type { Faq } from './faq.ts';
import type { Procedure } from './procedure.ts';
import type { Question } from './question.ts';
import type { SalesRule } from './sales.ts';
import type { ScopeLine } from './scope.ts';

/** Plain JSON: a version's content is stored and compared as one document. */
export type ScriptContent = {
  greeting: { text: string; reading: string };
  /** What the caller is told of the recording before the greeting; empty where nothing is recorded. */
  recordingNotice: string;
  closing: string;
  /** What to do about sales calls. */
  sales: SalesRule;
  /** Basic facts any operator may tell, whatever the tier: opening hours, address, parking. */
  mayTell: { topic: string; words: string }[];
  ngWords: string[];
  questions: Question[];
  /** Answered only within the scope of a 2次受け contract. */
  faq: Faq[];
  /** What to do about a complaint, agreed beforehand. */
  procedures: Procedure[];
  /** 対応範囲表 */
  scope: ScopeLine[];
  /** What is said of a person or a post the caller asks for by name. */
  people: { id: string; who: string; words: string }[];
  absence: Absence;
};

type Version = {
  id: string;
  client: string;
  number: number;
  content: ScriptContent;
  /** Why there is this version, in the words of who made it. */
  note: string;
  /** How often the draft was saved: who saves over a revision they have not seen is told so. */
  revision: number;
  /** Who published it or set its day; null: nobody yet, or it came with the company. */
  publishedBy: string | null;
};

export type DraftVersion = Version & { state: 'draft'; effectiveAt: null; publishedAt: null };
/** Agreed, and waiting for the day it comes into force. */
export type ScheduledVersion = Version & { state: 'scheduled'; effectiveAt: Date; publishedAt: null };
export type PublishedVersion = Version & { state: 'published'; effectiveAt: Date | null; publishedAt: Date };
export type RetiredVersion = Version & { state: 'retired'; effectiveAt: Date | null; publishedAt: Date };

export type ScriptVersion = DraftVersion | ScheduledVersion | PublishedVersion | RetiredVersion;

/** The id is that of the version. */
export type VersionEvent = { client: string; id: string } & (
  | { name: 'script.published'; data: { number: number; replaces: string | null; publishedAt: string } }
  | { name: 'script.scheduled'; data: { number: number; effectiveAt: string } }
  | { name: 'script.recalled'; data: { number: number } }
  | { name: 'script.read'; data: { by: string } }
);
