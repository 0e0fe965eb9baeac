import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';
import { meetingOf } from '../names.ts';
import { quieten } from './quieten.ts';
import { takeLineUp } from './take-line-up.ts';

/** The caller comes to where the others are. Nobody who is there is led in again: that would be a gap. */
export async function joinCaller(engine: Engine, call: LiveCall): Promise<void> {
  if (!call.isApart) return;
  call.isApart = false;
  await quieten(engine, call);
  await takeLineUp(engine, call);
  const bridgeId = meetingOf(call.leg.call);
  await engine.ari.ask('POST /bridges/{bridgeId}/addChannel', { bridgeId, channel: call.caller });
}
