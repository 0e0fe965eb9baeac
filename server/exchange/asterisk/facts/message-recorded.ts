import { isMessage } from '@denwaban/domain/calls';
import { leaveMessage } from '../../../recordings/leave-message.ts';
import type { Books } from '../../../shell/agency.ts';
import type { Leg } from '../../exchange.ts';
import type { RecordingFinished } from '../ari/api.ts';
import { mostSilentSeconds } from '../commands/take-message.ts';
import type { Engine } from '../engine.ts';
import { messageNamed, messageOf } from '../names.ts';
import { tell } from '../tell.ts';

/** A caller has spoken to the machine: ended by a silence, by the longest time, or by hanging up. */
export async function messageRecorded(
  books: Books,
  engine: Engine,
  { name, talking_duration, duration, silence_duration }: RecordingFinished['recording'],
): Promise<void> {
  const leg = messageOf(name);
  if (!leg) return;
  if ((silence_duration ?? 0) < mostSilentSeconds && !engine.calls.isThere(leg.call))
    await tell(books, leg, { fact: 'hung_up', by: 'caller' });
  await bringIn(books, engine, leg, talking_duration ?? duration ?? 0);
}

/** Nothing could be kept: what the caller hears is a line going dead. */
export async function messageFailed(books: Books, name: string): Promise<void> {
  const leg = messageOf(name);
  if (leg) await tell(books, leg, { fact: 'message_left', seconds: 0 });
}

/** Who hung up before the tone has left nothing, and nothing will be told of it. */
export async function nothingLeft(books: Books, { ari }: Engine, leg: Leg): Promise<void> {
  if ((await ari.takeRecording(messageNamed(leg))) === null)
    await tell(books, leg, { fact: 'message_left', seconds: 0 });
}

/** Into the books first, and only then off the engine. */
export async function bringIn(books: Books, { ari }: Engine, leg: Leg, seconds: number): Promise<void> {
  const name = messageNamed(leg);
  const sound = isMessage(seconds) ? await ari.takeRecording(name) : null;
  await leaveMessage(books, leg, { sound, seconds });
  await ari.ask('DELETE /recordings/stored/{recordingName}', { recordingName: name });
}
