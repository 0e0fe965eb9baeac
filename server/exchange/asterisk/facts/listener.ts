// A supervisor's telephone, and the ear that is put on for it.
import type { Books } from '../../../shell/agency.ts';
import { earIsOn, putEarOn } from '../commands/listen.ts';
import type { Engine } from '../engine.ts';
import { listeningIn, snoopOf } from '../names.ts';
import { tell } from '../tell.ts';

/** Whether it was theirs, and nobody's who was offered the call. */
export async function listenerAnswers(books: Books, { calls }: Engine, channel: string): Promise<boolean> {
  const found = calls.ofEnd(channel);
  const listening = found && listeningIn(found.end);
  if (!listening) return false;
  found.call.ends.set(channel, 'up');
  await tell(books, found.call.leg, { fact: 'listener_there', listening });
  return true;
}

/** Whether it was theirs. One who has taken over is an operator like any other. */
export async function listenerIsGone(books: Books, { calls }: Engine, channel: string): Promise<boolean> {
  const found = calls.ofEnd(channel);
  const listening = found && listeningIn(found.end);
  if (!listening || !found.call.ends.has(channel)) return false;
  const heard = await tell(books, found.call.leg, { fact: 'listening_over', listening });
  if (heard && 'operator' in heard.state && heard.state.operator === found.end.operator) return false;
  found.call.ends.delete(channel);
  return true;
}

export async function earStarts(engine: Engine, channel: string): Promise<void> {
  const snoop = snoopOf(channel);
  const call = snoop && engine.calls.find(snoop.call);
  if (call?.listening?.listening === snoop?.listening && call) return earIsOn(engine, call, channel);
  await engine.ari.ask('DELETE /channels/{channelId}', { channelId: channel });
}

/** It goes with the end at which it is. */
export function earIsGone({ calls }: Engine, channel: string): void {
  const snoop = snoopOf(channel);
  const call = snoop && calls.find(snoop.call);
  if (call && call.listening?.listening === snoop.listening) call.hasEar = false;
}

/** The operator's telephone is another one now: the ear is put on to that. */
export async function operatorIsThere(engine: Engine, channel: string): Promise<void> {
  const found = engine.calls.ofEnd(channel);
  if (found) await putEarOn(engine, found.call);
}
