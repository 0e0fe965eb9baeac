import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';

/** To the caller, or to whoever was rung. */
export async function sendKeys({ ari }: Engine, { caller }: LiveCall, dtmf: string): Promise<void> {
  await ari.ask('POST /channels/{channelId}/dtmf', { channelId: caller, dtmf });
}
