import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';

/** Music goes on in the middle of a conversation, and whoever hears an announcement is put through after its end only. */
export async function quieten({ ari }: Engine, call: LiveCall): Promise<void> {
  const playbackId = call.playing;
  call.playing = null;
  await Promise.all([
    playbackId && ari.ask('DELETE /playbacks/{playbackId}', { playbackId }),
    ari.ask('DELETE /channels/{channelId}/moh', { channelId: call.caller }),
  ]);
}
