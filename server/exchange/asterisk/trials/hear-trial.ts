import { isRefusal } from '@denwaban/domain/refusals';
import { loudest } from '@denwaban/domain/trials';
import { readWav } from '../../../guidance/sound/read-wav.ts';
import type { Books } from '../../../shell/agency.ts';
import { hearTrial } from '../../../trials/hear.ts';
import type { TrialLeg } from '../../trial-line.ts';
import type { AriEvent } from '../ari/api.ts';
import { thirdGoneBy } from '../causes.ts';
import type { Engine } from '../engine.ts';
import { type Played, trialNamed, trialPlaybackNamed } from './names.ts';

/** So long somebody may speak. */
const maxDurationSeconds = 4;

/**
 * What the engine tells of a trial's telephone, and what is done next with it. By its name every event says whose it is, so
 * that whoever drives the engine in the middle of it goes on.
 */
export async function hearTrialEvent(
  books: Books,
  engine: Engine,
  { leg, played }: { leg: TrialLeg; played: Played | null },
  event: AriEvent,
): Promise<void> {
  switch (event.type) {
    case 'StasisStart':
      await hearTrial(books, leg, { fact: 'answered' });
      return say(engine, leg, 'words', [books.sounds?.lineTrial, books.sounds?.tone]);
    case 'PlaybackFinished':
      return played === 'words' ? listen(engine, leg) : putDown(engine, leg);
    case 'RecordingFinished':
      return measure(books, engine, leg);
    case 'RecordingFailed':
      return putDown(engine, leg);
    case 'ChannelDestroyed':
      await hearTrial(books, leg, { fact: 'down', why: thirdGoneBy(event.cause) });
      return forget(engine, leg);
    default:
      return;
  }
}

async function say({ ari }: Engine, leg: TrialLeg, what: Played, sounds: (string | undefined)[], first: string[] = []) {
  const media = [...first, ...sounds.flatMap((path) => (path ? [`sound:${path}`] : []))].join(',');
  const playbackId = trialPlaybackNamed(leg, what);
  await ari.ask('POST /channels/{channelId}/play/{playbackId}', { channelId: trialNamed(leg), playbackId, media });
}

async function listen({ ari }: Engine, leg: TrialLeg): Promise<void> {
  const name = trialNamed(leg);
  await ari.ask('POST /channels/{channelId}/record', {
    ...{ channelId: name, name, format: 'wav', ifExists: 'overwrite', terminateOn: 'none', maxDurationSeconds },
  });
}

/** They hear their own voice, as it came. Who hung up meanwhile has been heard all the same. */
async function measure(books: Books, engine: Engine, leg: TrialLeg): Promise<void> {
  const name = trialNamed(leg);
  const sound = await engine.ari.takeRecording(name);
  const wave = sound && readWav(sound);
  const loudness = wave && !isRefusal(wave) ? loudest(wave.samples, wave.rate) : 0;
  await hearTrial(books, leg, { fact: 'spoken', loudness });
  await say(engine, leg, 'over', [books.sounds?.lineTrialOver], [`recording:${name}`]);
}

async function putDown({ ari }: Engine, leg: TrialLeg): Promise<void> {
  await ari.ask('DELETE /channels/{channelId}', { channelId: trialNamed(leg) });
}

async function forget({ ari }: Engine, leg: TrialLeg): Promise<void> {
  await ari.ask('DELETE /recordings/stored/{recordingName}', { recordingName: trialNamed(leg) });
}
