import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';

/** From now on the caller is heard, and pays for the call. To be told so once more, the engine would wait for the end of what is being said. */
export async function takeLineUp({ ari }: Engine, call: LiveCall): Promise<void> {
  if (call.isUp) return;
  await ari.ask('POST /channels/{channelId}/answer', { channelId: call.caller });
  call.isUp = true;
}
