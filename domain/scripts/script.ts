// A script (応対マニュアル) is what an operator says and asks in a client's name. It has versions:
// a draft is edited, one version is published, and a call keeps the version it began with.
import type { Question } from './question.ts';

/** Plain JSON: a version's content is stored and compared as one document. */
export type ScriptContent = {
  greeting: { text: string; reading: string };
  /** What the caller is told of the recording before the greeting; empty where nothing is recorded. */
  recordingNotice: string;
  closing: string;
  /** Basic facts any operator may tell, whatever the tier: opening hours, address, parking. */
  mayTell: { topic: string; words: string }[];
  ngWords: string[];
  questions: Question[];
};

type Version = { id: string; client: string; number: number; content: ScriptContent };

export type DraftVersion = Version & { state: 'draft'; publishedAt: null };
export type PublishedVersion = Version & { state: 'published'; publishedAt: Date };
export type RetiredVersion = Version & { state: 'retired'; publishedAt: Date };

export type ScriptVersion = DraftVersion | PublishedVersion | RetiredVersion;

export type ScriptEvent = {
  name: 'script.published';
  client: string;
  /** The version that is now in force. */
  id: string;
  data: { number: number; replaces: string | null; publishedAt: string };
};
