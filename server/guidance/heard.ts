import { waitAgainWords, welcomeWords } from '@denwaban/domain/clients';
import { type Guidance, type GuidanceKind, saidFor, voicemailWords, which } from '@denwaban/domain/guidance';
import { type Answering, answering } from '../lines/answering.ts';
import * as lines from '../lines/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as store from './store.ts';

/**
 * Where and when something is heard; without a line, what all lines of a client have in common. `recorded`: of a call that is
 * or is not, whatever is agreed with the client now.
 */
export type Place = { client: string; line: string | null; at: Date; recorded?: boolean };

export type HeardFrom = 'line' | 'client' | 'house' | 'manual';

/**
 * What is heard at a place: a sound or a text that was set, or the words of the manual; null where there are none, and whoever
 * plays it has their own.
 */
export type Heard =
  | { is: 'file'; from: HeardFrom; id: string; sha256: string }
  | { is: 'text'; from: HeardFrom; text: string }
  | null;

/** A file in place of the words. */
export type SoundName = GuidanceKind | 'welcome_unrecorded';

export function soundName(kind: GuidanceKind, isRecorded: boolean): SoundName {
  return kind === 'welcome' && !isRecorded ? 'welcome_unrecorded' : kind;
}

export async function heardAt(tx: AgencyTx, place: Place, kind: GuidanceKind): Promise<Heard> {
  return heardOf(await store.forClient(tx, place.client), kind, {
    line: place.line,
    met: await metAt(tx, place),
  });
}

/** How calls are met there; of a client as a whole, on its first line. */
export async function metAt(tx: AgencyTx, { client, line, at, recorded }: Place): Promise<Answering | null> {
  const any = line ?? (await lines.ofClient(tx, client)).find(({ state }) => state === 'open')?.id;
  return any ? answering({ ...tx, now: at }, any, recorded) : null;
}

/** The same out of what is known already. */
export function heardOf(
  kept: readonly Guidance[],
  kind: GuidanceKind,
  { line, met }: { line: string | null; met: Answering | null },
): Heard {
  const found = which(kept, kind, line);
  if (found?.is === 'file') return { is: 'file', from: fromOf(found), id: found.id, sha256: found.sound.sha256 };
  if (found) return { is: 'text', from: fromOf(found), text: saidFor(found.text, met?.client.name ?? '') };
  const text = met && wordsOf(kind, met);
  return text === null ? null : { is: 'text', from: 'manual', text };
}

function fromOf({ client, line }: Guidance): HeardFrom {
  if (line !== null) return 'line';
  return client === null ? 'house' : 'client';
}

function wordsOf(kind: GuidanceKind, { client, greeting }: Answering): string | null {
  switch (kind) {
    case 'welcome':
      return welcomeWords(client, greeting.open ? greeting.recordingNotice : '');
    case 'closed':
      return greeting.open ? null : greeting.announcement;
    case 'voicemail':
      return voicemailWords(client.name);
    case 'please_wait_again':
      return waitAgainWords;
    case 'please_wait':
    case 'waiting_music':
      return null;
  }
}
