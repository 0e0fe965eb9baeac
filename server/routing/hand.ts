import type { Call } from '@denwaban/domain/calls';
import { free, missOffer, type OperatorEvent } from '@denwaban/domain/routing';
import type { AgencyTx } from '../shell/agency.ts';
import * as store from './store.ts';

export type Handed = { events: OperatorEvent[]; freed: boolean };

/** Takes the call out of one operator's hands and puts it into another's, as its state has changed. */
export async function hand(tx: AgencyTx, before: Call, after: Call): Promise<Handed> {
  const [from, to] = [inHandsOf(before), inHandsOf(after)];
  if (from === to) return { events: [], freed: false };
  const events = from ? await release(tx, from, after) : [];
  if (to) await take(tx, to, after.id);
  return { events, freed: from !== null };
}

function inHandsOf({ state }: Call): string | null {
  return 'operator' in state ? state.operator : null;
}

async function release(tx: AgencyTx, id: string, call: Call): Promise<OperatorEvent[]> {
  const operator = await store.lock(tx, id);
  if (!operator) return [];
  const lapsed = call.pastOffers.at(-1);
  const isBack = call.state.is === 'waiting' || call.state.is === 'kept';
  const missed = lapsed?.operator === id && lapsed.how === 'lapsed' && isBack;
  const released = missed
    ? missOffer(operator, call.id, tx.now)
    : { operator: free(operator, call.id, tx.now), events: [] };
  await store.save(tx, released.operator);
  return released.events;
}

/** Nobody has two calls in hand: the books keep from it. */
export function take(tx: AgencyTx, operator: string, call: string): Promise<void> {
  return store.putInHand(tx, operator, call);
}
