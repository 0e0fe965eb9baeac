// Whoever was rung outside, in the middle of a call.
import type { ThirdGone } from '@denwaban/domain/calls';
import type { Books } from '../../../shell/agency.ts';
import { thirdGoneBy } from '../causes.ts';
import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';
import { outsideOf } from '../names.ts';
import { tell } from '../tell.ts';

export async function thirdAnswers(books: Books, { calls }: Engine, channel: string): Promise<void> {
  const found = of(calls, channel);
  if (found?.call.outside.get(channel) !== 'ringing') return;
  found.call.outside.set(channel, 'up');
  await tell(books, found.call.leg, { fact: 'third_answered', transfer: found.transfer });
}

export async function thirdIsGone(
  books: Books,
  { calls }: Engine,
  { channel, cause }: { channel: string; cause: number },
): Promise<void> {
  const found = of(calls, channel);
  const was = found?.call.outside.get(channel);
  if (!found || !was) return;
  found.call.outside.delete(channel);
  const why: ThirdGone = was === 'up' ? 'hung_up' : thirdGoneBy(cause);
  await tell(books, found.call.leg, { fact: 'third_gone', transfer: found.transfer, why });
}

function of(calls: Engine['calls'], channel: string): { call: LiveCall; transfer: string } | null {
  const outside = outsideOf(channel);
  const call = outside && calls.find(outside.call);
  return outside && call ? { call, transfer: outside.toll } : null;
}
