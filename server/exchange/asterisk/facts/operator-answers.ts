import type { Books } from '../../../shell/agency.ts';
import { attend, connect } from '../commands/connect.ts';
import { ringBack } from '../commands/ring-back.ts';
import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';
import { tell } from '../tell.ts';

/**
 * An operator's telephone was picked up: that answers the offer, unless it was answered at the desk before. Nobody dials from a
 * telephone: calls out are the desk's.
 */
export async function operatorAnswers(books: Books, engine: Engine, channel: string): Promise<void> {
  const found = engine.calls.ofEnd(channel);
  if (!found) {
    await engine.ari.ask('DELETE /channels/{channelId}', { channelId: channel });
    return;
  }
  const { call, end } = found;
  call.ends.set(channel, 'up');
  const heard = await tell(books, call.leg, { fact: 'answered', offer: end.offer, operator: end.operator });
  if (call.awaited !== end.operator) return;
  if (call.turn) return turnTaken(books, engine, call, end.operator);
  if (heard?.state.is === 'held') await attend(engine, call, channel);
  else await connect(engine, call, end.operator);
}

/** Answered at the desk before: now whoever keeps the place is rung. */
async function turnTaken(books: Books, engine: Engine, call: LiveCall, operator: string): Promise<void> {
  const { turn } = call;
  call.awaited = null;
  if (!turn || (await ringBack(books, engine, call, { ...turn, operator })) === 'rings') return;
  await tell(books, call.leg, { fact: 'not_reached', toll: turn.toll, why: 'unreachable' });
}
