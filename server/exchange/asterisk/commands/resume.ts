import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';
import { meetingOf } from '../names.ts';
import { quieten } from './quieten.ts';

export async function resume(engine: Engine, call: LiveCall): Promise<void> {
  await quieten(engine, call);
  const bridgeId = meetingOf(call.leg.call);
  await engine.ari.ask('POST /bridges/{bridgeId}/addChannel', { bridgeId, channel: call.caller });
}
