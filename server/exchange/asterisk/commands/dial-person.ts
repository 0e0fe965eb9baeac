import { thereSeconds, type Way } from '@denwaban/domain/calls';
import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';
import { meetingOf } from '../names.ts';
import { dial, meetingType } from './dial.ts';

/** Whom the call is for is rung where the operator is, who hears it ring, and meets them there. */
export async function dialPerson(
  engine: Engine,
  call: LiveCall,
  { way, seconds = thereSeconds }: { way: Way; seconds?: number },
): Promise<'rings' | 'unreachable'> {
  const { ari } = engine;
  const meeting = meetingOf(call.leg.call);
  const ends = [...call.ends].flatMap(([channel, state]) => (state === 'up' ? [channel] : []));
  call.meets = true;
  call.isApart = false;
  await ari.ask('POST /bridges/{bridgeId}', { bridgeId: meeting, type: meetingType });
  await ari.ask('POST /bridges/{bridgeId}/addChannel', { bridgeId: meeting, channel: ends.join(',') });
  return dial(engine, { channel: call.caller, way, meeting, seconds });
}
