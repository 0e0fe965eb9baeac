import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';
import { announcementNamed } from '../names.ts';
import type { Announced } from '../sounds.ts';

/** The first words take the line up; what is played afterwards waits for their end by itself. */
export async function announce({ ari, sounds }: Engine, call: LiveCall, what: Announced, step: number): Promise<void> {
  const channelId = call.caller;
  if (what !== 'please_wait_again') await ari.ask('POST /channels/{channelId}/answer', { channelId });
  const playbackId = announcementNamed({ call: call.leg.call, what, step });
  const media = `sound:${await sounds(call.leg, what)}`;
  call.playing = playbackId;
  await ari.ask('POST /channels/{channelId}/play/{playbackId}', { channelId, playbackId, media });
}
