import type { Books } from '../../../shell/agency.ts';
import type { Engine } from '../engine.ts';
import { tell } from '../tell.ts';
import { nothingLeft } from './message-recorded.ts';

/** The caller is gone: by themselves, or let go by the engine after a silence on the wire. */
export async function callerLeaves(books: Books, engine: Engine, channel: string): Promise<void> {
  const call = engine.calls.ofCaller(channel);
  // Why somebody did not answer is told with the end of the ringing.
  if (!call || call.callerIs === 'rung' || call.callerIs === 'away') return;
  const isLost = call.callerIs === 'let_go';
  call.callerIs = 'gone';
  const heard = await tell(books, call.leg, isLost ? { fact: 'caller_lost' } : { fact: 'hung_up', by: 'caller' });
  if (heard?.state.is === 'spoken') await nothingLeft(books, engine, call.leg);
}

/** The engine is asked to hang up, and not by the caller. */
export function callerIsLetGo({ calls }: Engine, channel: string): void {
  const call = calls.ofCaller(channel);
  if (call?.callerIs === 'there') call.callerIs = 'let_go';
}
