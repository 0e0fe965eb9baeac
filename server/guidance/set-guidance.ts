import { createHash } from 'node:crypto';
import {
  type Guidance,
  type GuidanceEvent,
  type GuidanceKind,
  type GuidancePlace,
  mostSeconds,
  readText,
  readVoicemail,
} from '@denwaban/domain/guidance';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import * as lines from '../lines/store.ts';
import { type AgencyTx, type Books, inAgency, type Scope } from '../shell/agency.ts';
import { readWav } from './sound/read-wav.ts';
import { telephoneSound } from './sound/telephone-sound.ts';
import { secondsOf, writeWav } from './sound/write-wav.ts';
import * as store from './store.ts';

/** Sets a text, or takes away what was set. Refuses not_found, guidance_is_music and incomplete_input. */
export async function setText(
  tx: AgencyTx,
  place: GuidancePlace,
  { kind, text }: { kind: GuidanceKind; text: string | null },
): Promise<undefined | Refusal> {
  const missing = await missingPlace(tx, place);
  if (missing) return missing;
  if (text === null) return takeAway(tx, place, kind);
  const read = readText(kind, text);
  if (isRefusal(read)) return read;
  return keep(tx, { ...place, id: tx.id(), kind, is: 'text', text: read }, null);
}

async function takeAway(tx: AgencyTx, place: GuidancePlace, kind: GuidanceKind): Promise<undefined> {
  const id = await store.remove(tx, place, kind);
  const { client, line } = place;
  if (id) await record(tx, { name: 'guidance.removed', client, id, data: { kind, line } });
}

type Sent = { kind: GuidanceKind; name: string; bytes: unknown };

/** Brings a sound to what a telephone carries, before any transaction, and sets it. Refuses not_found, sound_unreadable and sound_too_long. */
export async function setSound(
  books: Books,
  scope: Scope,
  place: GuidancePlace,
  { kind, name, bytes }: Sent,
): Promise<undefined | Refusal> {
  const wave = Buffer.isBuffer(bytes) ? readWav(bytes) : refuse('sound_unreadable');
  if (isRefusal(wave)) return wave;
  if (wave.samples.length / wave.rate > mostSeconds(kind)) return refuse('sound_too_long');
  const sound = await telephoneSound(wave);
  const wav = writeWav(sound);
  const kept = { sha256: createHash('sha256').update(wav).digest('hex'), seconds: secondsOf(sound) };
  return inAgency<undefined | Refusal>(books, scope, async (tx) => {
    const missing = await missingPlace(tx, place);
    return missing ?? keep(tx, { ...place, id: tx.id(), kind, is: 'file', name, sound: kept }, wav);
  });
}

async function keep(tx: AgencyTx, guidance: Guidance, wav: Buffer | null): Promise<undefined> {
  await store.save(tx, guidance, wav);
  const { id, client, line, kind, is } = guidance;
  const event: GuidanceEvent = { name: 'guidance.set', client, id, data: { kind, line, is } };
  await record(tx, event);
}

/** Refuses not_found where there is no such client, or it has no such line. */
export async function missingPlace(tx: AgencyTx, { client, line }: GuidancePlace): Promise<Refusal | undefined> {
  if (client === null) return undefined;
  const found = line === null ? await clients.find(tx, client) : await lines.find(tx, line);
  const isThere = found && (!('client' in found) || found.client === client);
  return isThere ? undefined : refuse('not_found');
}

/** Refuses not_found, voicemail_not_possible (what moves the line's calls takes no messages) and incomplete_input. */
export async function setVoicemail(
  tx: AgencyTx,
  { params, body }: { params: { id: string }; body: { seconds: number | null } },
): Promise<undefined | Refusal> {
  const line = await lines.find(tx, params.id);
  if (!line) return refuse('not_found');
  const seconds = readVoicemail(body.seconds);
  if (isRefusal(seconds)) return seconds;
  const takesMessages = tx.books.exchanges.get(line.exchange)?.can.includes('voicemail');
  if (seconds !== null && !takesMessages) return refuse('voicemail_not_possible');
  await store.saveVoicemail(tx, line, seconds);
  const data = { line: line.id, seconds };
  await record(tx, { name: 'guidance.voicemail_switched', client: line.client, id: line.id, data });
  return undefined;
}
