import type { Engine } from '../engine.ts';
import { type End, endNamed } from '../names.ts';

export async function stopRinging({ ari }: Engine, end: End): Promise<void> {
  await ari.ask('DELETE /channels/{channelId}', { channelId: endNamed(end) });
}
