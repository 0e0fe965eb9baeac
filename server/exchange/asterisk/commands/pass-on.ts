import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';
import { endOf } from '../names.ts';
import { joinCaller } from './join-caller.ts';

/** First the two are together, and then the operator is gone. */
export async function passOn(engine: Engine, call: LiveCall, operator: string): Promise<void> {
  await joinCaller(engine, call);
  const theirs = [...call.ends.keys()].filter((channel) => endOf(channel)?.operator === operator);
  await Promise.all(theirs.map((channelId) => engine.ari.ask('DELETE /channels/{channelId}', { channelId })));
}
