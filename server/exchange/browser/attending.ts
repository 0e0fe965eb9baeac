// What the operator's page says, by the operator who has the call in hand and no other.
import type { Media } from '@denwaban/api/exchange';
import type { Call } from '@denwaban/domain/calls';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import * as calls from '../../calls/store.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Turn } from '../../shell/config.ts';
import type { Leg } from '../exchange.ts';
import { hint } from './hint.ts';
import { iceServers, relaying } from './ice.ts';
import * as store from './store.ts';

export type Site = { turn: Turn; host: string };

/** Runs `work` for the operator on the line. Refuses not_found, call_ended, call_not_yours. */
export const attending = onTheLine(calls.find);

/** The same, and the call stays as it is until the work is done. */
export const holding = onTheLine(calls.lock);

function onTheLine(load: typeof calls.find) {
  return async <T>(
    tx: AgencyTx,
    { call: id, operator }: { call: string; operator: string },
    work: (tx: AgencyTx, leg: Leg, call: Call) => Promise<T>,
  ): Promise<T | Refusal> => {
    const call = await load(tx, id);
    if (call?.exchange !== 'browser') return refuse('not_found');
    const { state } = call;
    if (call.endedAt) return refuse('call_ended');
    if ((state.is !== 'talking' && state.is !== 'held') || state.operator !== operator) return refuse('call_not_yours');
    return work(tx, { agency: tx.agency, call: id, client: call.client }, call);
  };
}

export function media({ turn, host }: Site) {
  return async (tx: AgencyTx, { call: id }: Leg, { state }: Call): Promise<Media> => ({
    attempt: await store.attemptOf(tx, id),
    held: state.is === 'held',
    ice: iceServers(turn, 'operator', tx.now),
    ...relaying(turn, host),
  });
}

export function alive(site: Site) {
  return async (tx: AgencyTx, leg: Leg, call: Call): Promise<Media> => {
    await store.seen(tx, leg.call, 'operator');
    return media(site)(tx, leg, call);
  };
}

/** Everything said in earlier attempts is gone, and the caller's page is told to look. */
export function attempt(site: Site) {
  return async (tx: AgencyTx, leg: Leg, call: Call): Promise<Media> => {
    await store.beginAttempt(tx, leg.call, tx.id());
    hint(tx, leg.call, 'caller', 'state');
    hint(tx, leg.call, 'operator', 'state');
    return media(site)(tx, leg, call);
  };
}
