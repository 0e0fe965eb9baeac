import { type Client, type Greeting, greet } from '@denwaban/domain/clients';
import type { Contract } from '@denwaban/domain/contracts';
import { type ScriptContent, starterContent } from '@denwaban/domain/scripts';
import * as journeys from '../journeys/store.ts';
import * as scripts from '../scripts/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as store from './store.ts';

/** Who we are on a line at this moment, and how a call is met. */
export type Answering = {
  line: store.Meeting['line'];
  client: Client;
  greeting: Greeting;
  version: { id: string; content: ScriptContent } | null;
  contract: Contract | null;
  /** The longest message, in seconds, that may be left while we are closed; null: none may. */
  voicemailSeconds: number | null;
};

/**
 * Null where the line is closed or unknown. Until a client's first script is published its calls are met with the
 * starter's words, and until there is a contract they are taken as messages only (1次受け).
 */
export async function answering(tx: AgencyTx, line: string): Promise<Answering | null> {
  const found = await store.meeting(tx, line);
  if (!found) return null;
  const { client, calendar, switchover, contract, guidance } = found;
  const version = await versionOf(tx, found.version);
  const content = version?.content ?? starterContent(client.name, client.reading);
  const lateWords = client.state === 'left' ? await journeys.lateWordsOf(tx, client.id) : null;
  const contractTier = contract?.tier ?? 1;
  const greeting = greet({ client, content, calendar, switchover, contractTier, lateWords, guidance, now: tx.now });
  // In the name of a company that has left, or of a number given back, nothing is taken any more.
  const voicemailSeconds = client.state === 'left' || guidance !== null ? null : found.voicemailSeconds;
  return { line: found.line, client, greeting, version, contract, voicemailSeconds };
}

async function versionOf(tx: AgencyTx, id: string | null): Promise<Answering['version']> {
  const content = id && (await scripts.content(tx, id));
  return id && content ? { id, content } : null;
}
