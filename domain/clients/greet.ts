import { type Calendar, nextTaking, type Switchover, takesCalls } from '../hours/index.ts';
import type { ScriptContent } from '../scripts/index.ts';
import { closedWords, leftWords } from './announcement.ts';
import type { Client, Tier } from './client.ts';

type Answering = {
  client: Client;
  content: ScriptContent;
  calendar: Calendar;
  switchover: Switchover | null;
  contractTier: Tier;
  /** What late calls hear of a client that has left, where it left words for them. */
  lateWords: string | null;
  /** What is said on a number that was lent to the client for a while, once that is over. */
  guidance: string | null;
  now: Date;
};

/** How a call to this client is met at `now`: by an operator with these words, or by an announcement. */
export type Greeting =
  | { open: true; greeting: ScriptContent['greeting']; recordingNotice: string; tier: Tier }
  | { open: false; announcement: string; opensAt: Date | null };

export function greet({
  client,
  content,
  calendar,
  switchover,
  contractTier,
  lateWords,
  guidance,
  now,
}: Answering): Greeting {
  if (guidance !== null) return { open: false, announcement: guidance, opensAt: null };
  if (client.state === 'left') return { open: false, announcement: lateWords ?? leftWords, opensAt: null };
  if (!takesCalls(calendar, switchover, now)) {
    const opensAt = nextTaking(calendar, switchover, now);
    return { open: false, announcement: closedWords(client, opensAt, now), opensAt };
  }
  return { open: true, greeting: content.greeting, recordingNotice: content.recordingNotice, tier: contractTier };
}
