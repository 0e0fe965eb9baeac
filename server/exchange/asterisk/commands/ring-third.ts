import type { Way } from '@denwaban/domain/calls';
import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';
import { meetingOf, outsideNamed } from '../names.ts';
import { dial } from './dial.ts';

// Our own clock ends it before; this is for a ringing that nobody ends any more.
const mostSeconds = 180;

type Rung = { transfer: string; way: Way };

/** Rings where the operator is, who hears it; whoever is passed on unasked is not there yet, and hears music. */
export async function ringThird(
  engine: Engine,
  call: LiveCall,
  { transfer, way }: Rung,
): Promise<'rings' | 'unreachable'> {
  const channel = outsideNamed({ call: call.leg.call, toll: transfer });
  call.meets = true;
  call.outside.set(channel, 'ringing');
  const rings = await dial(engine, { channel, way, meeting: meetingOf(call.leg.call), seconds: mostSeconds });
  if (rings === 'unreachable') call.outside.delete(channel);
  return rings;
}
