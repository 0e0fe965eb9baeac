import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';
import { endOf, meetingOf } from '../names.ts';

/** Where a meeting ends, whoever was in it is back in our hands. */
export async function disconnect({ ari }: Engine, call: LiveCall, operator: string): Promise<void> {
  const theirs = [...call.ends.keys()].filter((channel) => endOf(channel)?.operator === operator);
  call.meets = false;
  call.isApart = true;
  await Promise.all([
    ari.ask('DELETE /bridges/{bridgeId}', { bridgeId: meetingOf(call.leg.call) }),
    ...theirs.map((channelId) => ari.ask('DELETE /channels/{channelId}', { channelId })),
  ]);
}
