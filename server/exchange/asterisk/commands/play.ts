import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';

export async function play({ ari }: Engine, { caller }: LiveCall): Promise<void> {
  await ari.ask('POST /channels/{channelId}/moh', { channelId: caller });
}
