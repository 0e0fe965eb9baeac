import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';
import { meetingOf, outsideNamed } from '../names.ts';

/** Where they met is kept for an operator who is there still. */
export async function letGoThird({ ari }: Engine, call: LiveCall, transfer: string): Promise<void> {
  const channelId = outsideNamed({ call: call.leg.call, toll: transfer });
  call.afterWords = null;
  call.outside.delete(channelId);
  await ari.ask('DELETE /channels/{channelId}', { channelId });
  if (call.ends.size > 0) return;
  call.meets = false;
  await ari.ask('DELETE /bridges/{bridgeId}', { bridgeId: meetingOf(call.leg.call) });
}
