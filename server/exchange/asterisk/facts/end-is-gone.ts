import type { Call } from '@denwaban/domain/calls';
import type { Books } from '../../../shell/agency.ts';
import { ringingOver, talkOver } from '../causes.ts';
import type { Engine } from '../engine.ts';
import { endUpOf } from '../live-calls.ts';
import { tell } from '../tell.ts';

/** An operator's telephone rings no more, or is down. */
export async function endIsGone(
  books: Books,
  { calls }: Engine,
  { channel, cause }: { channel: string; cause: number },
): Promise<void> {
  const found = calls.ofEnd(channel);
  if (!found) return;
  const { call, end } = found;
  const was = call.ends.get(channel);
  // Another has been rung in its place.
  if (!was) return;
  call.ends.delete(channel);
  // It went with the caller, whose leaving is told.
  if (call.callerIs === 'gone') return;
  const heard = await tell(books, call.leg, was === 'up' ? talkOver(end, cause) : ringingOver(end, cause));
  // Answered at the desk, and then the telephone was not picked up.
  if (heard && isTalking(heard, end.operator) && !endUpOf(call, end.operator))
    await tell(books, call.leg, { fact: 'operator_lost', operator: end.operator });
}

function isTalking({ state }: Call, operator: string): boolean {
  const isOn = state.is === 'talking' || state.is === 'held' || state.is === 'ringing_back';
  return isOn && state.operator === operator;
}
