import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';
import { listeningPlaceOf, meetingOf } from '../names.ts';

/** Everything of the call that is left. The engine ends one side and keeps the other for ever. */
export async function hangUp({ ari, calls }: Engine, call: LiveCall): Promise<void> {
  const channels = [...(isOff(call) ? [] : [call.caller]), ...call.ends.keys(), ...call.outside.keys()];
  const places = call.listening ? [listeningPlaceOf(call.leg.call)] : [];
  const meetings = call.meets ? [meetingOf(call.leg.call), ...places] : places;
  await Promise.all([
    ...channels.map((channelId) => ari.ask('DELETE /channels/{channelId}', { channelId })),
    ...meetings.map((bridgeId) => ari.ask('DELETE /bridges/{bridgeId}', { bridgeId })),
  ]);
  calls.remove(call);
}

function isOff({ callerIs }: LiveCall): boolean {
  return callerIs === 'gone' || callerIs === 'away';
}
