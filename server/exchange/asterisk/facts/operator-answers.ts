import type { Books } from '../../../shell/agency.ts';
import { attend, connect } from '../commands/connect.ts';
import type { Engine } from '../engine.ts';
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
  if (heard?.state.is === 'held') await attend(engine, call, channel);
  else await connect(engine, call, end.operator);
}
