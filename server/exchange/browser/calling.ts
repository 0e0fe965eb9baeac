// What the caller's page says, by the token of its own call and of no other.
import type { Signal } from '@denwaban/api/exchange';
import type { Fact } from '@denwaban/domain/calls';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import { hear } from '../../calls/hear.ts';
import * as links from '../../links/store.ts';
import { type AgencyTx, type Books, inAgency } from '../../shell/agency.ts';
import type { Leg } from '../exchange.ts';
import { awaitPages } from './due.ts';
import { hint } from './hint.ts';
import * as store from './store.ts';

/** The call that a token opens. */
export async function legOf(books: Books, token: string): Promise<Leg | null> {
  const link = await links.find(books, 'caller', token);
  return link && { agency: link.agency, call: link.about, client: link.client as string };
}

/** Runs `work` for the caller who holds the token. */
export async function calling<T>(
  books: Books,
  token: string,
  work: (tx: AgencyTx, leg: Leg) => Promise<T>,
): Promise<T | Refusal> {
  const leg = await legOf(books, token);
  if (!leg) return refuse('not_found');
  const by = { kind: 'caller', id: leg.call } as const;
  return inAgency<T | Refusal>(books, { as: 'staff', agency: leg.agency, by }, (tx) => work(tx, leg));
}

export function tell(fact: Fact) {
  return async (tx: AgencyTx, { call }: Leg): Promise<undefined> => {
    await hear(tx, call, fact);
  };
}

export async function leave(tx: AgencyTx, leg: Leg): Promise<undefined> {
  await store.leaving(tx, leg.call, 'caller');
  await awaitPages(tx, leg);
}

export function signal(to: 'caller' | 'operator', said: Signal) {
  return async (tx: AgencyTx, leg: Leg): Promise<undefined> => {
    // A late word about an attempt that is over is nobody's any more.
    if ((await store.attemptOf(tx, leg.call)) !== said.attempt) return;
    await store.addSignal(tx, leg, to, said);
    hint(tx, leg.call, to, 'signal');
  };
}
