// Whoever is rung by one of ours in a call that begins with it.
import type { Books } from '../../../shell/agency.ts';
import { thirdGoneBy } from '../causes.ts';
import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';
import { outsideOf } from '../names.ts';
import { tell } from '../tell.ts';

/** Whether this is about somebody who is rung like that. */
export async function personChanges(
  books: Books,
  { calls }: Engine,
  { channel, state }: { channel: string; state: string },
): Promise<boolean> {
  const rung = rungBy(calls, channel);
  if (!rung) return false;
  const { call, toll } = rung;
  if (state === 'Ringing') await tell(books, call.leg, { fact: 'there_rings', toll });
  if (state !== 'Up') return true;
  call.callerIs = 'there';
  call.isUp = true;
  call.isApart = false;
  await tell(books, call.leg, { fact: 'reached', toll });
  return true;
}

/** Whether it was somebody who has not answered; who has, has left by then. */
export async function personIsGone(
  books: Books,
  { calls }: Engine,
  { channel, cause }: { channel: string; cause: number },
): Promise<boolean> {
  const rung = rungBy(calls, channel);
  if (!rung) return false;
  const { call, toll } = rung;
  call.callerIs = 'gone';
  await tell(books, call.leg, { fact: 'not_reached', toll, why: thirdGoneBy(cause) });
  return true;
}

function rungBy(calls: Engine['calls'], channel: string): { call: LiveCall; toll: string } | null {
  const outside = outsideOf(channel);
  const call = outside && calls.ofCaller(channel);
  return call?.callerIs === 'rung' ? { call, toll: outside!.toll } : null;
}
