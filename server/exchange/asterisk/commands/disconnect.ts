import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';
import { endOf, meetingOf } from '../names.ts';

/**
 * Where a meeting ends, whoever was in it is back in our hands. Who never picked up is awaited no more: what was to come of it would
 * come of their next call.
 */
export async function disconnect({ ari }: Engine, call: LiveCall, operator: string): Promise<void> {
  const theirs = [...call.ends.keys()].filter((channel) => endOf(channel)?.operator === operator);
  if (call.awaited === operator) call.awaited = call.turn = null;
  call.meets = false;
  call.isApart = true;
  await Promise.all([
    ari.ask('DELETE /bridges/{bridgeId}', { bridgeId: meetingOf(call.leg.call) }),
    ...theirs.map((channelId) => ari.ask('DELETE /channels/{channelId}', { channelId })),
  ]);
}
