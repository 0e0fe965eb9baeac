import { type Client, type Greeting, greet } from '@denwaban/domain/clients';
import type { Contract } from '@denwaban/domain/contracts';
import { type Begins, partAt } from '@denwaban/domain/menus';
import type { RecordingPolicy } from '@denwaban/domain/recordings';
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
  recording: RecordingPolicy;
  /** Whether callers are told that they are recorded. */
  isRecorded: boolean;
  /** The longest message, in seconds, that may be left while we are closed; null: none may. */
  voicemailSeconds: number | null;
  /** How the line's menu begins a call at this moment; null: with us. */
  begins: Begins | null;
  /** Whether any of the client's people has announced a caller who has not come yet. */
  hasIntroductions: boolean;
};

/**
 * Null where the line is closed or unknown. Until a client's first script is published its calls are met with the
 * starter's words, and until there is a contract they are taken as messages only (1次受け). `recorded`: of a call that is or is
 * not, whatever is agreed now.
 */
export async function answering(tx: AgencyTx, line: string, recorded?: boolean): Promise<Answering | null> {
  const found = await store.meeting(tx, line);
  if (!found) return null;
  const { client, calendar, switchover, contract, guidance, recording, menu, hasIntroductions } = found;
  const version = await versionOf(tx, found.version);
  const isRecorded = recorded ?? recording.records;
  const content = toldOf(version?.content ?? starterContent(client.name, client.reading), isRecorded);
  const lateWords = client.state === 'left' ? await journeys.lateWordsOf(tx, client.id) : null;
  const contractTier = contract?.tier ?? 1;
  const greeting = greet({ client, content, calendar, switchover, contractTier, lateWords, guidance, now: tx.now });
  // In the name of a company that has left, or of a number given back, nothing is taken any more.
  const isOver = client.state === 'left' || guidance !== null;
  const part = menu && !isOver ? partAt({ parts: menu }, { now: tx.now, isOpen: greeting.open }) : null;
  return {
    ...{ line: found.line, client, greeting, version, contract },
    ...{ recording, isRecorded, voicemailSeconds: isOver ? null : found.voicemailSeconds },
    ...{ begins: part?.begins ?? null, hasIntroductions },
  };
}

/** Nobody is told of a recording that there is not. */
function toldOf(content: ScriptContent, isRecorded: boolean): ScriptContent {
  return isRecorded ? content : { ...content, recordingNotice: '' };
}

async function versionOf(tx: AgencyTx, id: string | null): Promise<Answering['version']> {
  const content = id && (await scripts.content(tx, id));
  return id && content ? { id, content } : null;
}
