import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';
import { musicNamed } from '../names.ts';

/** Music goes on in the middle of a conversation, and whoever hears an announcement is put through after its end only. */
export async function quieten({ ari }: Engine, call: LiveCall): Promise<void> {
  const { playing, music } = call;
  call.playing = [];
  call.music = null;
  const stop = (playbackId: string) => ari.ask('DELETE /playbacks/{playbackId}', { playbackId });
  await Promise.all([
    ...playing.map(stop),
    music && stop(musicNamed(call.leg.call, music.round)),
    ari.ask('DELETE /channels/{channelId}/moh', { channelId: call.caller }),
  ]);
}
