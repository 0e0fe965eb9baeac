import type { Books } from '../../../shell/agency.ts';
import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';
import { endOf } from '../names.ts';
import { hold } from './hold.ts';
import { ring } from './ring.ts';

// Whoever has loaded the page again has it ready; whoever has closed it for good keeps nobody waiting for longer.
const mostSeconds = 20;

/**
 * The operator's telephone is another one now, or the same in a page that was loaded again: the end that is left of the old
 * one goes unheard, and the caller hears music until the new one is answered.
 */
export async function ringAgain(
  books: Books,
  engine: Engine,
  call: LiveCall,
  { operator, step }: { operator: string; step: number },
): Promise<'rings' | 'unreachable'> {
  const old = [...call.ends.keys()].filter((channel) => endOf(channel)?.operator === operator);
  for (const channel of old) call.ends.delete(channel);
  call.awaited = operator;
  await hold(books, engine, call);
  await Promise.all(old.map((channelId) => engine.ari.ask('DELETE /channels/{channelId}', { channelId })));
  return ring(engine, call, { call: call.leg.call, offer: `again-${step}`, operator }, mostSeconds);
}
