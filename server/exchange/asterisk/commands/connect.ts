import type { Engine } from '../engine.ts';
import { endUpOf, type LiveCall } from '../live-calls.ts';
import { meetingOf } from '../names.ts';
import { meetingType } from './dial.ts';
import { quieten } from './quieten.ts';

/** Who has answered at the desk and not on the telephone yet meets the caller as soon as the telephone is answered. */
export async function connect(engine: Engine, call: LiveCall, operator: string): Promise<void> {
  const { ari } = engine;
  const end = endUpOf(call, operator);
  call.awaited = end ? null : operator;
  if (!end) return;
  const bridgeId = meetingOf(call.leg.call);
  call.meets = true;
  call.isApart = false;
  await Promise.all([quieten(engine, call), ari.ask('POST /bridges/{bridgeId}', { bridgeId, type: meetingType })]);
  await ari.ask('POST /bridges/{bridgeId}/addChannel', { bridgeId, channel: `${call.caller},${end}` });
}

/** The operator is where the two will meet when the call is resumed; the caller hears the music of the hold meanwhile. */
export async function attend({ ari }: Engine, call: LiveCall, end: string): Promise<void> {
  const bridgeId = meetingOf(call.leg.call);
  call.awaited = null;
  await ari.ask('POST /bridges/{bridgeId}', { bridgeId, type: meetingType });
  await ari.ask('POST /bridges/{bridgeId}/addChannel', { bridgeId, channel: end });
}
